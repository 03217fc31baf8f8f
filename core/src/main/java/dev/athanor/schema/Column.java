// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ComputedInfo;
import dev.athanor.ast.ComputedInfo.Storage;
import dev.athanor.ast.DialectOption;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Inline;
import dev.athanor.ast.NextValue;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Verbatim;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Expression;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and the expression that stands for it in statements.
 *
 * <p>It is described by chained calls before it is given to its {@link Table}, which it then belongs to for good:
 * {@code Column.of("title", string(255)).notNull()}. Without a call it is nullable and of no key.
 *
 * <p>What a statement that names no value for it writes is said by {@code defaultTo…} and {@code onUpdate…}, which act in
 * statements of this library, and by {@code serverDefault…}, which is part of the table.
 *
 * @param <T> the Java class of the values
 */
public final class Column<T> implements Expression<T>, TableItem {
    private static final Set<TypeKind> COUNTABLE =
            EnumSet.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT, TypeKind.NUMERIC);

    private final String name;
    private ColumnTraits traits;
    private @Nullable SqlType<T> type;
    private @Nullable TableRef owner;
    private @Nullable ColumnRef node;
    private boolean looking;

    private Column(String name, @Nullable SqlType<T> type, ColumnTraits traits) {
        this.name = name;
        this.type = type;
        this.traits = traits;
    }

    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(name, type, new ColumnTraits());
    }

    /**
     * A column whose type is that of the column to which its foreign key leads, of whatever Java class its values are; it is
     * found when it is first needed: {@code Column.of("author_id").references("author.id")}.
     */
    public static Column<Object> of(String name) {
        return new Column<>(name, null, new ColumnTraits());
    }

    /** A column that refers to another, and so is of its type. */
    public static <T> Column<T> of(String name, Column<T> target) {
        return of(name, target.type()).references(target);
    }

    /** A column like this one of another type, that belongs to no table yet; defaults stay as they are. */
    public <U> Column<U> typed(SqlType<U> other) {
        return new Column<>(name, other, traits.copy());
    }

    /** A column like this one that belongs to no table yet. */
    Column<T> copy() {
        return new Column<>(name, type, traits.copy());
    }

    /** What was said of it, to say more. */
    private ColumnTraits change() {
        if (owner != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The column \"" + name + "\" belongs to a table already; describe it before it is given to one.");
        }
        return traits;
    }

    /**
     * What the column is called here where its name in the database is another: {@code table.c("userName")} of a column
     * {@code usr_nm}. Constraints, indexes and references may call it by both. In SQL, in rows and as a parameter it has its name.
     */
    public Column<T> key(String called) {
        change().key = called;
        return this;
    }

    /** Makes the column the primary key, or part of it. */
    public Column<T> primaryKey() {
        change().primaryKey = true;
        return this;
    }

    /** {@code NOT NULL}. */
    public Column<T> notNull() {
        change().nullable = false;
        return this;
    }

    /** {@code NULL}, which is so without being said, unless it is of the primary key. */
    public Column<T> nullable() {
        change().nullable = true;
        return this;
    }

    /** {@code UNIQUE}. */
    public Column<T> unique() {
        change().unique = true;
        return this;
    }

    /** An index of this column alone, which the naming convention names; together with {@link #unique} it is a unique one. */
    public Column<T> index() {
        change().index = true;
        return this;
    }

    /**
     * Says whether the database makes the values. Unless said otherwise it does so for an integer that is the whole
     * primary key, refers to no other table and has no default.
     */
    public Column<T> identity(boolean made) {
        change().identity = made;
        return this;
    }

    /** {@code GENERATED … AS IDENTITY}: the database makes the values, counting as it is told. */
    public Column<T> identity(Identity counting) {
        change().generated = counting;
        return this;
    }

    /** The database computes the values from others of the row, by an expression in its own words. */
    public Column<T> computed(String sql) {
        Verbatim words = verbatim(sql);
        change().computed = () -> words;
        return this;
    }

    /** The database computes the values from others of the row: {@code computed(() -> width.times(height))}. */
    public Column<T> computed(Supplier<? extends Expression<? extends T>> expression) {
        change().computed = () -> expression.get().node();
        return this;
    }

    /** {@code STORED}: what is computed is kept. */
    public Column<T> stored() {
        change().storage = Storage.STORED;
        return this;
    }

    /** {@code VIRTUAL}: what is computed is computed when it is read. */
    public Column<T> virtual() {
        change().storage = Storage.VIRTUAL;
        return this;
    }

    /** The value of new rows that are given none. */
    public Column<T> defaultTo(T value) {
        change().onInsert = new ColumnDefault.Constant(value);
        return this;
    }

    /** The maker of the value of new rows that are given none; it is asked for each row. */
    public Column<T> defaultFrom(Supplier<? extends T> maker) {
        change().onInsert = new ColumnDefault.Made(row -> maker.get());
        return this;
    }

    /** The same, and the maker is given the values of the row, by column. */
    public Column<T> defaultFromRow(Function<Map<String, @Nullable Object>, ? extends T> maker) {
        change().onInsert = new ColumnDefault.Made(row -> maker.apply(row.get()));
        return this;
    }

    /** What the database computes for new rows that are given no value; it is written into the INSERT. */
    public Column<T> defaultSql(Expression<? extends T> expression) {
        change().onInsert = new ColumnDefault.Sql(expression.node());
        return this;
    }

    /** The next number of a sequence for new rows that are given no value. */
    public Column<T> defaultNext(Sequence sequence) {
        change().onInsert = new ColumnDefault.Sql(new NextValue(sequence, type == null ? Types.BIGINT : type));
        return this;
    }

    /** The value that a changed row gets if the UPDATE gives none. */
    public Column<T> onUpdate(T value) {
        change().onUpdate = new ColumnDefault.Constant(value);
        return this;
    }

    /** The maker of the value that changed rows get if the UPDATE gives none; it is asked once for each UPDATE. */
    public Column<T> onUpdateFrom(Supplier<? extends T> maker) {
        change().onUpdate = new ColumnDefault.Made(row -> maker.get());
        return this;
    }

    /** What the database computes for changed rows if the UPDATE gives no value. */
    public Column<T> onUpdateSql(Expression<? extends T> expression) {
        change().onUpdate = new ColumnDefault.Sql(expression.node());
        return this;
    }

    /** {@code DEFAULT value}. */
    public Column<T> serverDefault(T value) {
        change().serverDefault = () -> new Inline(value, type());
        return this;
    }

    /** {@code DEFAULT expression}, in the database's own words: {@code serverDefaultSql("CURRENT_TIMESTAMP")}. */
    public Column<T> serverDefaultSql(String sql) {
        Verbatim words = verbatim(sql);
        change().serverDefault = () -> words;
        return this;
    }

    /** {@code DEFAULT expression}. */
    public Column<T> serverDefaultSql(Expression<? extends T> expression) {
        change().serverDefault = expression::node;
        return this;
    }

    /** Says that the database changes the value by itself when the row is changed, by a trigger for instance. */
    public Column<T> serverOnUpdate() {
        change().serverUpdated = true;
        return this;
    }

    /** {@code ON UPDATE expression}, in the database's own words, where it has such a clause (MySQL). */
    public Column<T> serverOnUpdateSql(String sql) {
        change().serverUpdated = true;
        traits.serverOnUpdate = verbatim(sql);
        return this;
    }

    /** A foreign key to {@code table.column} of the same {@link MetaData}; the table may be declared later. */
    public Column<T> references(String tableAndColumn) {
        return references(Reference.parse(tableAndColumn));
    }

    /** A foreign key to a column that is there already. */
    public Column<T> references(Column<T> target) {
        return references(Reference.to(target));
    }

    /** A foreign key to a column that is found when it is first needed. */
    public Column<T> references(Reference target) {
        change().foreignKey = ForeignKey.of(name).references(List.of(target));
        return this;
    }

    /**
     * Says more of the foreign key that {@link #references} made:
     * {@code references("author.id").foreignKey(key -> key.onDelete(CASCADE))}.
     */
    public Column<T> foreignKey(Function<ForeignKey, ForeignKey> more) {
        ForeignKey known = change().foreignKey;
        if (known == null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "The column \"" + name + "\" refers to nothing yet. Say what with references(…) first.");
        }
        traits.foreignKey = more.apply(known);
        return this;
    }

    /** {@code COLLATE name}. */
    public Column<T> collation(String collation) {
        change().collation = collation;
        return this;
    }

    /** What the database shall keep as the description of the column. */
    public Column<T> comment(String text) {
        change().comment = text;
        return this;
    }

    /** Says that every table of the database has the column without being told, such as PostgreSQL's {@code xmin}. */
    public Column<T> system() {
        change().system = true;
        return this;
    }

    /** Something that only one database knows; see {@link TableTrait#option}. */
    public Column<T> option(String dialect, String option, Object value) {
        change().option(new DialectOption(dialect, option, value));
        return this;
    }

    void belongTo(TableRef table) {
        change();
        owner = table;
    }

    private Verbatim verbatim(String sql) {
        return new Verbatim(sql, type == null ? Types.OTHER : type);
    }

    /** Its reference in statements. */
    @Override
    public ColumnRef node() {
        ColumnRef known = node;
        if (known == null) {
            known = new ColumnRef(owner(), name, type());
            node = known;
        }
        return known;
    }

    private TableRef owner() {
        TableRef known = owner;
        if (known == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_TABLE, "The column \"" + name + "\" belongs to no table yet.");
        }
        return known;
    }

    public String name() {
        return name;
    }

    /** What the column is called here: its name, unless it was given a key. */
    public String key() {
        return traits.key == null ? name : traits.key;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ConfigurationError if it was given none, and no foreign key leads to a column that has one
     */
    @Override
    public SqlType<T> type() {
        SqlType<T> known = type;
        if (known == null) {
            known = found();
            type = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private SqlType<T> found() {
        Table table = table();
        Column<?> target = looking ? null : table.target(name);
        if (target == null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "The column \"" + this
                            + "\" was given no type, and no foreign key leads from it to a column that has one."
                            + " Say its type, or what it references.");
        }
        looking = true;
        try {
            return (SqlType<T>) target.type();
        } finally {
            looking = false;
        }
    }

    /** The table the column belongs to. */
    public Table table() {
        return (Table) owner().table();
    }

    public boolean isPrimaryKey() {
        return owner == null ? traits.primaryKey : table().primaryKeyColumns().contains(name);
    }

    public boolean isNullable() {
        Boolean said = traits.nullable;
        return said == null ? !isPrimaryKey() : said;
    }

    /** Whether the database computes the values from others of the row. */
    public boolean isComputed() {
        return traits.computed != null;
    }

    /** Whether the database has a value for new rows that are given none. */
    public boolean hasServerDefault() {
        return traits.serverDefault != null;
    }

    /** Whether the database changes the value by itself when the row is changed. */
    public boolean isServerUpdated() {
        return traits.serverUpdated;
    }

    public boolean isUnique() {
        return traits.unique;
    }

    /** What statements and DDL know of it. */
    public ColumnInfo info() {
        Table table = table();
        return table.columns().get(table.position(this));
    }

    ColumnTraits traits() {
        return traits;
    }

    static List<String> names(Column<?>... columns) {
        return Arrays.stream(columns).<String>map(Column::name).toList();
    }

    /**
     * What statements and DDL have to know.
     *
     * @param key the columns of the table's primary key
     * @param refers whether the column is of a foreign key
     */
    ColumnInfo info(List<String> key, boolean refers) {
        requireSense();
        boolean inKey = key.contains(name);
        Boolean nullable = traits.nullable;
        Supplier<? extends ExpressionNode> serverDefault = traits.serverDefault;
        Supplier<? extends ExpressionNode> computed = traits.computed;
        return new ColumnInfo(
                name,
                type(),
                nullable == null ? !inKey : nullable,
                inKey,
                isMade(inKey && key.size() == 1 && !refers),
                traits.onInsert,
                traits.onUpdate,
                serverDefault == null ? null : serverDefault.get(),
                traits.serverUpdated,
                traits.serverOnUpdate,
                traits.generated == null ? null : traits.generated.info(),
                computed == null ? null : new ComputedInfo(computed.get(), traits.storage),
                traits.collation,
                traits.comment,
                traits.system,
                traits.options);
    }

    private boolean isMade(boolean wholeKey) {
        if (traits.identity != null) {
            return traits.identity;
        }
        boolean counted = COUNTABLE.contains(type().kind()) && type().kind() != TypeKind.NUMERIC;
        return traits.generated != null
                || (wholeKey
                        && counted
                        && traits.onInsert == null
                        && traits.serverDefault == null
                        && traits.computed == null);
    }

    private void requireSense() {
        boolean made = Boolean.TRUE.equals(traits.identity) || traits.generated != null;
        if (made && !COUNTABLE.contains(type().kind())) {
            throw senseless("is to be counted by the database, and " + type() + " is no whole number");
        }
        if (traits.generated != null && traits.serverDefault != null) {
            throw senseless("is to be counted by the database, and has a default beside that. Leave one out");
        }
        if (traits.computed != null && (made || traits.serverDefault != null || traits.onInsert != null)) {
            throw senseless("is computed from others, and so has no default and is not counted. Leave one out");
        }
    }

    private ConfigurationError senseless(String what) {
        return new ConfigurationError(ErrorCode.INVALID_SCHEMA, "The column \"" + this + "\" " + what + ".");
    }

    @Override
    public String toString() {
        return owner == null ? name : table().name() + '.' + name;
    }
}
