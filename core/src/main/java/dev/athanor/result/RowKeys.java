// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ResultError;
import dev.athanor.error.UnknownName;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what the elements of a row can be asked for: their names, and the expressions that the statement selected. One
 * serves all rows of a result; what it has looked up it remembers.
 */
public final class RowKeys {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** A row that is asked by ever new expressions must not make its keys grow without bound. */
    private static final int REMEMBERED = 64;

    private final @Nullable List<ResultColumn> columns;
    private final @Nullable StatementNode statement;
    private @Nullable List<ExpressionNode> elements;
    private @Nullable List<String> names;
    private @Nullable Map<String, Integer> positions;
    private @Nullable Map<String, Integer> foldedPositions;
    private @Nullable IdentityHashMap<Selectable<?>, Integer> found;

    private RowKeys(
            @Nullable List<ResultColumn> columns, @Nullable StatementNode statement, @Nullable List<String> names) {
        this.columns = columns;
        this.statement = statement;
        this.names = names;
    }

    /**
     * Keys of a compiled statement, whose expressions are known.
     *
     * @param statement the statement as the user has it, whose expressions are those the user asks by; one that was
     *     compiled before it, and only equals it, has others
     */
    public static RowKeys of(List<ResultColumn> columns, StatementNode statement) {
        return new RowKeys(columns, statement, null);
    }

    /** Keys of a text, of which only the names are known. */
    public static RowKeys named(List<String> names) {
        return new RowKeys(null, null, List.copyOf(names));
    }

    /**
     * The keys of rows that have only the elements at these positions, in this order.
     *
     * @throws ResultError if there is no such position
     */
    RowKeys choose(int... positions) {
        List<ExpressionNode> selected = elements();
        List<String> chosenNames = new ArrayList<>(positions.length);
        List<ExpressionNode> chosen = new ArrayList<>(positions.length);
        for (int position : positions) {
            if (position < 0 || position >= names().size()) {
                throw noPosition(position, names().size());
            }
            chosenNames.add(names().get(position));
            if (!selected.isEmpty()) {
                chosen.add(selected.get(position));
            }
        }
        RowKeys keys = named(chosenNames);
        keys.elements = chosen;
        return keys;
    }

    static ResultError noPosition(int position, int size) {
        return new ResultError(
                ErrorCode.NO_SUCH_ELEMENT,
                "The row has no position " + position + "; its " + size + " elements are counted from 0.");
    }

    public List<String> names() {
        List<String> known = names;
        if (known == null) {
            known = columns == null
                    ? List.of()
                    : columns.stream().map(ResultColumn::name).toList();
            names = known;
        }
        return known;
    }

    /**
     * The position of a name; letters' case only counts where two names differ by nothing else.
     *
     * @throws UnknownName if there is none
     * @throws ResultError if there are several
     */
    public int position(String name) {
        Map<String, Integer> exact = positions;
        if (exact == null) {
            exact = index(false);
            positions = exact;
        }
        Integer position = exact.get(name);
        if (position == null) {
            position = foldedPosition(name);
        }
        if (position == SEVERAL) {
            throw new ResultError(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "The row has more than one column \"" + name
                            + "\". Ask by position or by expression, or give them names of their own with as(…).");
        }
        return position;
    }

    private int foldedPosition(String name) {
        Map<String, Integer> folded = foldedPositions;
        if (folded == null) {
            folded = index(true);
            foldedPositions = folded;
        }
        Integer position = folded.get(name.toLowerCase(Locale.ROOT));
        if (position == null) {
            throw UnknownName.element(name, names());
        }
        return position;
    }

    private Map<String, Integer> index(boolean folded) {
        Map<String, Integer> index = new HashMap<>();
        List<String> all = names();
        for (int i = 0; i < all.size(); i++) {
            String key = folded ? all.get(i).toLowerCase(Locale.ROOT) : all.get(i);
            index.merge(key, i, (first, second) -> SEVERAL);
        }
        return index;
    }

    /**
     * The position that an expression of the statement got.
     *
     * @throws ResultError if it was not selected, or more than once
     */
    public int position(Selectable<?> element) {
        IdentityHashMap<Selectable<?>, Integer> known = found;
        if (known == null) {
            known = new IdentityHashMap<>();
            found = known;
        }
        Integer remembered = known.get(element);
        if (remembered != null) {
            return remembered;
        }
        int position = search(element.node());
        if (known.size() < REMEMBERED) {
            known.put(element, position);
        }
        return position;
    }

    private int search(Node node) {
        List<ExpressionNode> selected = elements();
        if (selected.isEmpty()) {
            return position(nameOf(node));
        }
        int position = match(selected, node);
        if (position == NONE) {
            position = matchLabelled(selected, node);
        }
        if (position >= 0) {
            return position;
        }
        String what = node instanceof ColumnRef column ? "column \"" + column.name() + '"' : "expression";
        if (position == SEVERAL) {
            throw new ResultError(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "The statement selects this " + what + " more than once. Ask for it by position.");
        }
        throw new ResultError(
                ErrorCode.NO_SUCH_ELEMENT, "The statement does not select this " + what + ", only " + names() + ".");
    }

    private List<ExpressionNode> elements() {
        List<ExpressionNode> known = elements;
        if (known == null) {
            known = selected();
            elements = known;
        }
        return known;
    }

    private List<ExpressionNode> selected() {
        if (columns == null) {
            return List.of();
        }
        if (statement instanceof QueryNode query) {
            List<ExpressionNode> own = OutputColumn.elements(query);
            if (own.size() == columns.size()) {
                return own;
            }
        }
        return columns.stream().map(ResultColumn::element).toList();
    }

    private static String nameOf(Node node) {
        if (node instanceof ColumnRef column) {
            return column.name();
        }
        if (node instanceof Label label) {
            return label.name();
        }
        throw new ResultError(
                ErrorCode.NO_SUCH_ELEMENT,
                "The columns of a text are known by name only: ask by name, by position or by a column.");
    }

    private static int match(List<ExpressionNode> selected, Node node) {
        // the very same first: two that differ only in the values they bind equal each other
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i) == node) {
                return i;
            }
        }
        int position = NONE;
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i).equals(node)) {
                position = position == NONE ? i : SEVERAL;
            }
        }
        return position;
    }

    /** An expression that was selected under a name of its own may also be asked for without it. */
    private static int matchLabelled(List<ExpressionNode> selected, Node node) {
        int position = NONE;
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i) instanceof Label label && label.value().equals(node)) {
                position = position == NONE ? i : SEVERAL;
            }
        }
        return position;
    }
}
