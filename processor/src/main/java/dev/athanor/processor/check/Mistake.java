// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

/** The catalogue of what can be wrong with a model, each with a code that never changes its meaning. */
public enum Mistake {
    NOT_A_MODEL(901, "What is annotated @Entity is not an interface, or one that cannot be a model"),
    MODEL_NAME(902, "The name of a model does not end with Model, or two models describe one entity"),
    KEY_MISSING(903, "An entity has no key"),
    KEY_TYPE(904, "A key is nullable, primitive or not stored in a column, or leads back to itself"),
    NOT_AN_ACCESSOR(905, "An abstract method is neither getter nor setter of an attribute"),
    UNSUPPORTED_TYPE(906, "An attribute is of a type that no column can hold"),
    NULLABLE_PRIMITIVE(907, "A primitive attribute is @Nullable"),
    NAME_TAKEN(908, "Two attributes share a name, a handle or a column"),
    COLLECTION_TYPE(909, "A collection is not a List, Set or Map of an entity"),
    OTHER_SIDE_MISSING(910, "A list does not name its other side"),
    OTHER_SIDE_WRONG(911, "What is named as the other side is not there, or is something else"),
    UNKNOWN_TARGET(912, "A type is named that is no class and no entity"),
    AMBIGUOUS_TARGET(913, "A simple name may mean several entities"),
    ANNOTATION_MISPLACED(914, "An annotation stands where it means nothing"),
    TOO_MANY_ATTRIBUTES(915, "An entity has more than 64 attributes"),
    INHERITANCE(
            916, "What a model says of the entity that it inherits from, or of those that inherit from it, is wrong"),
    SIZE(917, "The size of a column is impossible"),
    UNKNOWN_ATTRIBUTE(918, "A constraint or index names an attribute that the entity does not store"),
    VALUE_CLASS(919, "A converter, a default or what makes it does not fit its attribute"),
    HYBRID_METHOD(920, "A hybrid has no body, takes parameters, or returns what no column can hold"),
    NOT_TRANSLATABLE(921, "The body of a hybrid cannot be turned into SQL"),
    NO_SOURCE(922, "The compiler does not show the source that is needed"),
    FOREIGN_KEY(930, "The columns of a foreign key do not fit the key that it holds"),
    RECORD_COLUMNS(931, "The columns that are named for a record do not fit its components");

    private final int number;
    private final String title;

    Mistake(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The code that messages begin with: {@code ATH-903}. */
    public String code() {
        return "ATH-" + number;
    }

    /** What the code means, in one sentence. */
    public String title() {
        return title;
    }
}
