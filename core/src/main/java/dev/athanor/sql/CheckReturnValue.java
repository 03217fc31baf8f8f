// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is returned is all there is: statements and expressions are immutable, and {@code select.where(…);} by itself does
 * nothing. Error Prone and other tools know annotations of this name, whatever their package, and report such a call.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface CheckReturnValue {}
