// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes a sequence. */
public record CreateSequence(SequenceInfo sequence, boolean ifNotExists) implements DdlNode {
    public CreateSequence(SequenceInfo sequence) {
        this(sequence, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateSequence(this);
    }
}
