// SPDX-License-Identifier: Apache-2.0
/**
 * The proof under load: a bank whose server and network fail all the time, and an audit of what it reported.
 * Nothing here is published.
 */
package dev.athanor.soak;
