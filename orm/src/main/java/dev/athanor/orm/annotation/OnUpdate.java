// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/** Says what an attribute becomes when its object is changed, and this attribute was not assigned. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnUpdate {
    /** What makes the values, one for each changed row; it has a constructor without parameters and is made once. */
    Class<? extends Supplier<?>> from();
}
