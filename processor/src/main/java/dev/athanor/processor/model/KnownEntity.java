// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import javax.lang.model.element.TypeElement;

/** An entity class that exists or is going to: where it is, and the model it comes from. */
public record KnownEntity(String packageName, String name, TypeElement model) {
    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + '.' + name;
    }
}
