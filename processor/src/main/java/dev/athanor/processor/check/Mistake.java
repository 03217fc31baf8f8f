// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import java.util.Locale;

/** The catalogue of what can be wrong with a model, each with a code that never changes its meaning. */
public enum Mistake {
    /** {@code @Entity} stands on something that is not an interface, or on an interface that cannot be a model. */
    NOT_A_MODEL(901),
    /** The model's name does not end with {@code Model}, or two models describe one entity. */
    MODEL_NAME(902),
    /** There is no {@code @Id}, or more than one. */
    KEY_MISSING(903),
    /** The key is nullable, primitive or no column. */
    KEY_TYPE(904),
    /** An abstract method is neither getter nor setter of an attribute. */
    NOT_AN_ACCESSOR(905),
    /** The type of an attribute can neither be stored in a column nor refers to an entity. */
    UNSUPPORTED_TYPE(906),
    /** A primitive attribute is {@code @Nullable}. */
    NULLABLE_PRIMITIVE(907),
    /** Two attributes share a name, a handle or a column, or one takes a name of the generated class. */
    NAME_TAKEN(908),
    /** A collection is not declared as {@code List} of an entity. */
    COLLECTION_TYPE(909),
    /** A list does not name the reference at its other side. */
    OTHER_SIDE_MISSING(910),
    /** What is named as the other side is not there, of the wrong kind, or refers elsewhere. */
    OTHER_SIDE_WRONG(911),
    /** A type that no model of the compilation and no class describes. */
    UNKNOWN_TARGET(912),
    /** A simple name may mean several entities. */
    AMBIGUOUS_TARGET(913),
    /** Annotations contradict each other or the attribute they stand on. */
    ANNOTATION_MISPLACED(914),
    /** An entity has more than 64 attributes. */
    TOO_MANY_ATTRIBUTES(915),
    /** A model extends the model of another entity. */
    INHERITANCE(916),
    /** A size is out of range. */
    SIZE(917),
    /** A hybrid's method has no body to translate, or takes parameters. */
    HYBRID_METHOD(920),
    /** The body of a hybrid holds something that cannot be turned into SQL. */
    NOT_TRANSLATABLE(921),
    /** The compiler does not show the source of hybrids. */
    NO_SOURCE(922);

    private final int number;

    Mistake(int number) {
        this.number = number;
    }

    /** The code that messages begin with: {@code ATH-903}. */
    public String code() {
        return String.format(Locale.ROOT, "ATH-%d", number);
    }
}
