// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

public record Place(Street street, String town) {}
