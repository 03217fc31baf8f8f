// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Alias;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.engine.Cursor;
import dev.athanor.orm.loading.ResultLoader;
import dev.athanor.result.Result;
import dev.athanor.result.RowKeys;
import dev.athanor.result.ValueRow;
import dev.athanor.sql.RowShape;
import dev.athanor.sql.SelectBase;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a statement about entities the shape that the statement asks for. */
final class EntityResults {
    private EntityResults() {}

    @SuppressWarnings("unchecked")
    static <T> Result<T> read(SelectBase<T> select, ResultLoader loader, Cursor cursor) {
        RowShape<T> shape = select.shape();
        if (shape instanceof RowShape.Single) {
            return (Result<T>) Result.of(loader.readSingle(cursor));
        }
        List<@Nullable Object[]> rows = loader.readAll(cursor);
        List<T> shaped = new ArrayList<>(rows.size());
        if (shape instanceof RowShape.Constructed<T> constructed) {
            rows.forEach(row -> shaped.add(constructed.construct(row)));
        } else {
            RowKeys keys = RowKeys.of(elements(select), select.node());
            rows.forEach(row -> shaped.add((T) new ValueRow(keys, row)));
        }
        return Result.of(shaped);
    }

    /** What a row can be asked for: the elements of the select list, entities under their names. */
    private static List<ResultColumn> elements(SelectBase<?> select) {
        List<ResultColumn> elements = new ArrayList<>();
        for (Node node : select.node().clauses().list(Clause.COLUMNS)) {
            ExpressionNode element = (ExpressionNode) node;
            elements.add(new ResultColumn(name(element), element, StandardCodecs.of(Types.OTHER)));
        }
        return elements;
    }

    private static String name(ExpressionNode element) {
        if (element instanceof EntityElement entity) {
            return entity.from() instanceof Alias alias && !alias.name().isAnonymous()
                    ? alias.name().text()
                    : entity.handle().name();
        }
        if (element instanceof Label label) {
            return label.name();
        }
        return element instanceof ColumnRef column ? column.name() : "anon";
    }
}
