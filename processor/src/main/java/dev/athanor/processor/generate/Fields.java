// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.ForeignKeyColumn;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of fields and bits in the generated class. */
final class Fields {
    private static final Set<String> PARAMETERS = Set.of("attribute", "value", "row", "first", "codecs", "key");

    private Fields() {}

    /** The field of an attribute, and its fluent setter; a word of the language gets a mark. */
    static String of(Attribute attribute) {
        return SourceVersion.isKeyword(attribute.name())
                ? attribute.name() + '_'
                : attribute.name().replace('.', '$');
    }

    /** The field of an attribute where the parameters of the contract are in scope. */
    static String unshadowed(Attribute attribute) {
        return PARAMETERS.contains(attribute.name()) ? "this." + of(attribute) : of(attribute);
    }

    /** The field of a column of a foreign key that has no attribute. */
    static String key(ReferenceAttribute reference, ForeignKeyColumn column) {
        int columns = reference.foreignKey().size();
        return reference.name() + "$key"
                + (columns == 1 ? "" : reference.foreignKey().indexOf(column) + 1);
    }

    /** The bit of an attribute in the masks. */
    static String bit(int number) {
        return "0x" + Long.toHexString(1L << number) + 'L';
    }
}
