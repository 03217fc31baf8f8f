// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.Mapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What a model interface says of its entity.
 *
 * @param element the model
 * @param modelName its name as seen from its package
 * @param schema that of the table, empty if it is not said
 * @param comment what is said of the table, empty if nothing is
 * @param arguments what the table has beside its columns
 * @param attributes in the order of their numbers, without those of the parent
 * @param keyColumns the columns of the primary key; none if there is no key, or if it leads back to itself
 * @param hybrids the methods that are to work in SQL too
 * @param strays abstract methods that are neither getter nor setter of an attribute
 * @param methodsOfOneArgument names of further methods that take one argument
 * @param memberTypes classes that the entity inherits from its model, by simple name
 * @param descent its parent and its children
 * @param unresolved types that do not exist and are no entity
 */
public record EntityModel(
        TypeElement element,
        KnownEntity entity,
        String modelName,
        String table,
        String schema,
        String comment,
        List<TableArgument> arguments,
        List<Attribute> attributes,
        List<KeyColumn> keyColumns,
        List<ExecutableElement> hybrids,
        List<ExecutableElement> strays,
        Set<String> methodsOfOneArgument,
        Map<String, String> memberTypes,
        Descent descent,
        List<String> unresolved) {
    public EntityModel {
        arguments = List.copyOf(arguments);
        attributes = List.copyOf(attributes);
        keyColumns = List.copyOf(keyColumns);
        hybrids = List.copyOf(hybrids);
        strays = List.copyOf(strays);
        methodsOfOneArgument = Set.copyOf(methodsOfOneArgument);
        memberTypes = Map.copyOf(memberTypes);
        unresolved = List.copyOf(unresolved);
    }

    public String name() {
        return entity.name();
    }

    /** The attributes with those of the parent, which come first. */
    public List<Attribute> all() {
        if (descent.parent() == null) {
            return attributes;
        }
        List<Attribute> all = descent.inherited();
        all.addAll(attributes);
        return all;
    }

    /** The attributes of one kind, without those of the parent. */
    public <A extends Attribute> Stream<A> attributes(Class<A> kind) {
        return attributes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The attribute of a name. */
    public Optional<Attribute> attribute(String name) {
        return all().stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }

    /** The attributes that are annotated {@code @Id}, here or in what it inherits from; of a record, its components. */
    public List<Attribute> keys() {
        return all().stream().filter(EntityModel::isKey).toList();
    }

    /** Those of them that are not inherited. */
    public List<Attribute> ownKeys() {
        return attributes.stream().filter(EntityModel::isKey).toList();
    }

    private static boolean isKey(Attribute attribute) {
        return attribute instanceof ColumnAttribute column
                ? column.key()
                : attribute.accessor().has("Id") && !(attribute instanceof EmbeddedAttribute);
    }

    /** The number of an attribute that was read before the attributes had theirs. */
    public int numberOf(ColumnAttribute column) {
        return attributes(ColumnAttribute.class)
                .filter(each -> each.name().equals(column.name()))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** The place of a column among those of the key, or -1. */
    public int keyPart(String column) {
        for (int i = 0; i < keyColumns.size(); i++) {
            if (keyColumns.get(i).column().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The same with what other models say. */
    EntityModel resolved(List<Attribute> numbered, List<KeyColumn> key, Descent complete) {
        return new EntityModel(
                element,
                entity,
                modelName,
                table,
                schema,
                comment,
                arguments,
                numbered,
                key,
                hybrids,
                strays,
                methodsOfOneArgument,
                memberTypes,
                complete,
                unresolved);
    }

    /** How many numbers the attributes take. */
    public int size() {
        return all().stream()
                        .filter(Mapped.class::isInstance)
                        .mapToInt(attribute -> ((Mapped) attribute).number())
                        .max()
                        .orElse(-1)
                + 1;
    }
}
