// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Assignment;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte.Style;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Options;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.StatementOption;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Verbatim;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnknownName;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the statements that write have in common: naming columns of their table and assigning values to them. */
final class Dml {
    private Dml() {}

    /** A value, or an expression, for the column of that name. */
    static Assignment assign(TableRef target, String column, @Nullable Object value) {
        ColumnInfo info = column(target, column);
        if (value instanceof Expression<?> expression) {
            return new Assignment(column, expression.node());
        }
        return new Assignment(column, Bind.assigned(info.type().convert(value), info.type(), column));
    }

    static ExpressionNode parameter(TableRef target, String column) {
        return new Parameter(column, column(target, column).type());
    }

    /** The name of a column that has to be one of the target. */
    static String columnName(TableRef target, Expression<?> column) {
        return column(target, column).name();
    }

    static ColumnRef column(TableRef target, Expression<?> column) {
        if (!(column.node() instanceof ColumnRef ref)) {
            throw new InvalidStatement(ErrorCode.INVALID_STATEMENT, "Only a column can be assigned a value.");
        }
        if (!ref.from().equals(target)) {
            throw new InvalidStatement(
                    ErrorCode.UNKNOWN_COLUMN,
                    "The statement changes table \"" + target.table().name() + "\", and the column \"" + ref.name()
                            + "\" that is assigned a value belongs to another. Use the table's own column.");
        }
        return ref;
    }

    /** The place of a column among those of the table. */
    static int position(TableRef target, String column) {
        return target.table().columns().indexOf(column(target, column));
    }

    /** Words that are written as they are. */
    static Verbatim words(String words) {
        if (!words.matches("[A-Za-z_]+( [A-Za-z_]+)*")) {
            throw new InvalidStatement(ErrorCode.INVALID_STATEMENT, "\"" + words + "\" is more than words.");
        }
        return new Verbatim(words, Types.OTHER);
    }

    static List<Node> froms(FromItem... items) {
        return Arrays.stream(items).<Node>map(FromItem::from).toList();
    }

    static List<Node> orderings(OrderTerm... terms) {
        return Arrays.stream(terms).<Node>map(OrderTerm::ordering).toList();
    }

    static Bind limit(int rows) {
        return Bind.of(rows, Types.INTEGER, null);
    }

    static List<ExpressionNode> nodes(Expression<?>... expressions) {
        return Arrays.stream(expressions).map(Expression::node).toList();
    }

    private static ColumnInfo column(TableRef target, String name) {
        for (ColumnInfo column : target.table().columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw UnknownName.column(
                target.table().name(),
                name,
                target.table().columns().stream().map(ColumnInfo::name).toList());
    }

    static Clauses with(Clauses clauses, CommonTable... tables) {
        return clauses.append(
                Clause.WITH, Arrays.stream(tables).map(CommonTable::from).toList());
    }

    static Clauses options(Clauses clauses, StatementOption... options) {
        List<StatementOption> all = new ArrayList<>();
        if (clauses.get(Clause.OPTIONS) instanceof Options before) {
            all.addAll(before.options());
        }
        all.addAll(Arrays.asList(options));
        return clauses.set(Clause.OPTIONS, new Options(all));
    }

    /** The rows that a statement returns, as a source of rows. */
    static CommonTable cte(ClausalNode statement, String name) {
        if (!statement.clauses().has(Clause.RETURNING)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "No rows come from a statement that returns none. Say which columns with returning(…) before cte(…).");
        }
        return CommonTable.of(statement, AliasName.of(name), Style.PLAIN);
    }
}
