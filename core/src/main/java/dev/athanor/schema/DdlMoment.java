// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/** When something else is done while tables are made or dropped. */
public enum DdlMoment {
    BEFORE_CREATE,
    AFTER_CREATE,
    BEFORE_DROP,
    AFTER_DROP
}
