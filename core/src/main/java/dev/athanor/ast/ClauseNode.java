// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A node that is part of a clause and neither a value nor a source of rows. */
public sealed interface ClauseNode extends Node
        permits NodeList,
                Ordering,
                JoinStep,
                Assignment,
                Options,
                ForUpdate,
                Grouping,
                Fetch,
                Hint,
                TupleList,
                MergeBranch,
                Upsert {}
