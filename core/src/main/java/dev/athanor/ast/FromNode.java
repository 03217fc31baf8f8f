// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A node that rows come from. */
public sealed interface FromNode extends Node permits TableRef, Alias, DerivedFrom, CteSelf, Join {}
