// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TextNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL that goes to the driver as it was written, with the values of its question marks. */
final class DriverSql {
    private DriverSql() {}

    /**
     * The text, cut at as many question marks as there are values: put together again it is the same text, so it does not
     * matter that the driver may count others, after comments or within strings, as its parameters.
     *
     * @throws InvalidStatement if there are fewer question marks than values
     */
    static TextNode of(String sql, @Nullable Object[] values) {
        List<String> pieces = new ArrayList<>(values.length + 1);
        List<ExpressionNode> binds = new ArrayList<>(values.length);
        int from = 0;
        for (Object value : values) {
            int mark = sql.indexOf('?', from);
            if (mark < 0) {
                throw miscounted(binds.size(), values.length);
            }
            pieces.add(sql.substring(from, mark));
            binds.add(bind(value));
            from = mark + 1;
        }
        pieces.add(sql.substring(from));
        return new TextNode(pieces, binds);
    }

    private static Bind bind(@Nullable Object value) {
        return value == null ? Bind.of(null, Types.OTHER, null) : typed(Types.of(value), value);
    }

    private static <J> Bind typed(SqlType<J> type, Object value) {
        return Bind.of(type.convert(value), type, null);
    }

    static InvalidStatement miscounted(int places, int values) {
        return new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "SQL with " + places + " places for values is given " + values
                        + " values. What goes to the driver as it is has one \"?\" for each value, and none of them in a"
                        + " string, a name or a comment.");
    }
}
