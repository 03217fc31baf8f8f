// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes a sequence. */
public record DropSequence(SequenceInfo sequence, boolean ifExists) implements DdlNode {
    public DropSequence(SequenceInfo sequence) {
        this(sequence, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropSequence(this);
    }
}
