// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.AddColumn;
import dev.athanor.ast.AddConstraint;
import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.CreateIndex;
import dev.athanor.ast.CreateSchema;
import dev.athanor.ast.CreateSequence;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.CreateTableAs;
import dev.athanor.ast.CreateType;
import dev.athanor.ast.CreateView;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.DdlText;
import dev.athanor.ast.DdlVisitor;
import dev.athanor.ast.Done;
import dev.athanor.ast.DropColumn;
import dev.athanor.ast.DropConstraint;
import dev.athanor.ast.DropIndex;
import dev.athanor.ast.DropSchema;
import dev.athanor.ast.DropSequence;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.DropType;
import dev.athanor.ast.DropView;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.NextValue;
import dev.athanor.ast.SetComment;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.CheckInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import dev.athanor.ast.TableInfo.ViewInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DdlSyntax.DropConstraintForm;
import dev.athanor.dialect.Identifiers;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import java.util.List;
import java.util.Objects;

/** Renders the statements that make, change and remove what a database is made of; tables and indexes have their own. */
final class DdlRenderer implements DdlVisitor<Done> {
    private final Renderer to;
    private final TableRenderer tables;
    private final IndexRenderer indexes;
    private final SequenceRenderer sequences;
    private final CommentRenderer comments;

    DdlRenderer(Renderer to) {
        this.to = to;
        this.tables = new TableRenderer(to, this);
        this.indexes = new IndexRenderer(to, this);
        this.sequences = new SequenceRenderer(to, this);
        this.comments = new CommentRenderer(to);
    }

    DdlSyntax syntax() {
        return to.dialect().syntax().ddl();
    }

    SequenceRenderer sequences() {
        return sequences;
    }

    boolean lacks(DdlFeature feature) {
        return syntax().lacking().contains(feature);
    }

    /**
     * Asks for what not every database can do.
     *
     * @throws UnsupportedByDialect if this one cannot
     */
    void require(DdlFeature feature) {
        if (lacks(feature)) {
            throw cannot(feature);
        }
    }

    private UnsupportedByDialect cannot(DdlFeature feature) {
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "The database " + to.dialect().name() + " " + feature.lack() + ". " + feature.remedy());
    }

    void require(boolean wanted, DdlFeature feature) {
        if (wanted) {
            require(feature);
        }
    }

    /** Writes words that not every database has, if they are wanted. */
    private void words(boolean wanted, DdlFeature feature, String words) {
        if (wanted) {
            require(feature);
            to.append(words);
        }
    }

    /** The name of something new; one that was made up is cut where it is too long. */
    String fitting(DdlName name) {
        Identifiers identifiers = to.dialect().identifiers();
        return name.origin() == DdlName.Origin.MADE ? identifiers.cut(name.text()) : identifiers.fitting(name.text());
    }

    /** An expression that belongs to a table: its columns stand without the table, its values in the text. */
    void own(ExpressionNode value) {
        to.selects().bare(() -> to.render(value));
    }

    void names(List<String> names) {
        to.append("(");
        to.list(names, ", ", to::name);
        to.append(")");
    }

    private void table(String words, TableInfo table) {
        to.append(words).render(new TableRef(table));
    }

    @Override
    public Done visitCreateTable(CreateTable node) {
        tables.create(node);
        return Done.DONE;
    }

    @Override
    public Done visitDropTable(DropTable node) {
        to.append("DROP TABLE ");
        words(node.ifExists(), DdlFeature.IF_EXISTS, "IF EXISTS ");
        table("", node.table());
        words(node.cascade(), DdlFeature.DROP_CASCADE, " CASCADE");
        return Done.DONE;
    }

    @Override
    public Done visitCreateView(CreateView node) {
        ViewInfo view = Objects.requireNonNull(node.view().view(), "a view has a query");
        to.dialect().identifiers().fitting(node.view().name());
        to.append("CREATE ");
        words(node.orReplace(), DdlFeature.VIEW_OR_REPLACE, "OR REPLACE ");
        words(view.materialized(), DdlFeature.MATERIALIZED_VIEW, "MATERIALIZED ");
        to.append("VIEW ");
        words(node.ifNotExists(), DdlFeature.VIEW_IF_NOT_EXISTS, "IF NOT EXISTS ");
        table("", node.view());
        if (view.named()) {
            to.append(" ");
            names(node.view().columns().stream().map(ColumnInfo::name).toList());
        }
        to.append(" AS\n").render(view.query());
        return Done.DONE;
    }

    @Override
    public Done visitDropView(DropView node) {
        ViewInfo view = node.view().view();
        to.append("DROP ");
        words(view != null && view.materialized(), DdlFeature.MATERIALIZED_VIEW, "MATERIALIZED ");
        to.append("VIEW ");
        words(node.ifExists(), DdlFeature.IF_EXISTS, "IF EXISTS ");
        table("", node.view());
        words(node.cascade(), DdlFeature.DROP_CASCADE, " CASCADE");
        return Done.DONE;
    }

    @Override
    public Done visitCreateTableAs(CreateTableAs node) {
        require(DdlFeature.TABLE_AS);
        to.dialect().identifiers().fitting(node.table().name());
        to.append("CREATE ");
        node.table().prefixes().forEach(prefix -> to.append(prefix).append(" "));
        to.append("TABLE ");
        words(node.ifNotExists(), DdlFeature.IF_NOT_EXISTS, "IF NOT EXISTS ");
        table("", node.table());
        to.append(" AS\n").render(node.query());
        return Done.DONE;
    }

    @Override
    public Done visitCreateIndex(CreateIndex node) {
        indexes.create(node);
        return Done.DONE;
    }

    @Override
    public Done visitDropIndex(DropIndex node) {
        indexes.drop(node);
        return Done.DONE;
    }

    @Override
    public Done visitAddConstraint(AddConstraint node) {
        require(DdlFeature.ADD_CONSTRAINT);
        table("ALTER TABLE ", node.table());
        to.append(" ADD ");
        tables.constraints().render(node.constraint());
        return Done.DONE;
    }

    @Override
    public Done visitDropConstraint(DropConstraint node) {
        require(DdlFeature.ADD_CONSTRAINT);
        DdlName name = node.constraint().traits().name();
        if (name == null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A constraint of table \"" + node.table().name() + "\" has no name by which it could be dropped."
                            + " Name it, or give the metadata a naming convention.");
        }
        table("ALTER TABLE ", node.table());
        to.append(" DROP " + kind(node.constraint()));
        if (syntax().dropConstraint() != DropConstraintForm.CONSTRAINT && node.constraint() instanceof PrimaryKeyInfo) {
            return Done.DONE;
        }
        to.append(" ");
        words(node.ifExists(), DdlFeature.CONSTRAINT_IF_EXISTS, "IF EXISTS ");
        to.name(fitting(name));
        words(node.cascade(), DdlFeature.DROP_CASCADE, " CASCADE");
        return Done.DONE;
    }

    private String kind(ConstraintInfo constraint) {
        DropConstraintForm form = syntax().dropConstraint();
        boolean check = constraint instanceof CheckInfo;
        if (form == DropConstraintForm.CONSTRAINT || (check && form == DropConstraintForm.BY_KIND_BUT_CHECKS)) {
            return "CONSTRAINT";
        } else if (constraint instanceof PrimaryKeyInfo) {
            return "PRIMARY KEY";
        } else if (constraint instanceof ForeignKeyInfo) {
            return "FOREIGN KEY";
        }
        return check ? "CHECK" : "INDEX";
    }

    /** A column as it is declared. */
    void column(ColumnInfo column) {
        tables.columns().render(column);
    }

    @Override
    public Done visitAddColumn(AddColumn node) {
        ColumnInfo column = node.column();
        to.dialect().identifiers().fitting(column.name());
        table("ALTER TABLE ", node.table());
        to.append(" " + syntax().addColumn());
        words(node.ifNotExists(), DdlFeature.COLUMN_IF_NOT_EXISTS, "IF NOT EXISTS ");
        column(column);
        return Done.DONE;
    }

    @Override
    public Done visitDropColumn(DropColumn node) {
        require(DdlFeature.DROP_COLUMN);
        table("ALTER TABLE ", node.table());
        to.append(" DROP COLUMN ");
        words(node.ifExists(), DdlFeature.COLUMN_IF_NOT_EXISTS, "IF EXISTS ");
        to.name(node.column());
        words(node.cascade(), DdlFeature.DROP_CASCADE, " CASCADE");
        return Done.DONE;
    }

    @Override
    public Done visitCreateSequence(CreateSequence node) {
        require(DdlFeature.SEQUENCES);
        to.append("CREATE SEQUENCE ");
        words(node.ifNotExists(), DdlFeature.IF_NOT_EXISTS, "IF NOT EXISTS ");
        to.name(
                node.sequence().schema(),
                to.dialect().identifiers().fitting(node.sequence().name()));
        sequences.options(node.sequence());
        return Done.DONE;
    }

    @Override
    public Done visitDropSequence(DropSequence node) {
        require(DdlFeature.SEQUENCES);
        to.append("DROP SEQUENCE ");
        words(node.ifExists(), DdlFeature.IF_EXISTS, "IF EXISTS ");
        to.name(node.sequence().schema(), node.sequence().name());
        return Done.DONE;
    }

    Done nextValue(NextValue node) {
        require(DdlFeature.SEQUENCES);
        sequences.next(node.sequence());
        return Done.DONE;
    }

    @Override
    public Done visitCreateType(CreateType node) {
        EnumLabels labels = named(node.type());
        to.append("CREATE TYPE ");
        to.name(labels.schema(), to.dialect().identifiers().fitting(Objects.requireNonNull(labels.nativeName())));
        to.append(" AS ENUM (" + EnumNames.literals(labels, to.dialect()) + ")");
        return Done.DONE;
    }

    @Override
    public Done visitDropType(DropType node) {
        EnumLabels labels = named(node.type());
        to.append("DROP TYPE ");
        words(node.ifExists(), DdlFeature.IF_EXISTS, "IF EXISTS ");
        to.name(labels.schema(), Objects.requireNonNull(labels.nativeName()));
        words(node.cascade(), DdlFeature.DROP_CASCADE, " CASCADE");
        return Done.DONE;
    }

    /** What is known of an enum that is a type of its own. */
    private EnumLabels named(SqlType<?> type) {
        if (syntax().abilities().enums() != Enums.TYPES) {
            throw cannot(DdlFeature.TYPES);
        }
        SqlType<?> stored = type.storedOn(to.dialect().name());
        EnumLabels labels = stored.labels();
        if (labels == null || labels.nativeName() == null || stored.exactName() != null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The type " + type + " is no type of its own that could be made or dropped. A nativeEnum(…) is.");
        }
        return labels;
    }

    @Override
    public Done visitCreateSchema(CreateSchema node) {
        require(DdlFeature.SCHEMAS);
        to.append("CREATE " + syntax().schemaWord() + " ");
        words(node.ifNotExists(), DdlFeature.IF_NOT_EXISTS, "IF NOT EXISTS ");
        to.name(to.dialect().identifiers().fitting(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitDropSchema(DropSchema node) {
        require(DdlFeature.SCHEMAS);
        to.append("DROP " + syntax().schemaWord() + " ");
        words(node.ifExists(), DdlFeature.IF_EXISTS, "IF EXISTS ");
        to.name(node.name());
        words(node.cascade(), DdlFeature.SCHEMA_CASCADE, " CASCADE");
        return Done.DONE;
    }

    @Override
    public Done visitSetComment(SetComment node) {
        comments.render(node);
        return Done.DONE;
    }

    @Override
    public Done visitDdlText(DdlText node) {
        to.append(node.sql());
        return Done.DONE;
    }
}
