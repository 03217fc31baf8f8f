// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

public record Street(String line, int number) {}
