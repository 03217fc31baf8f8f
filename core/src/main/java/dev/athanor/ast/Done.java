// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What a pass gives back that makes nothing of a node but has an effect of its own. */
public enum Done {
    DONE
}
