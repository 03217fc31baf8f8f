// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Done;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TupleList;
import dev.athanor.compiler.Compiled.Placeholder;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders the places of values: parameters, lists that grow as they are sent, and rows of tuples. */
final class BindRenderer {
    private final Renderer to;
    private String rowSuffix = "";

    BindRenderer(Renderer to) {
        this.to = to;
    }

    Done bind(Bind node) {
        place(node, "NULL");
        return Done.DONE;
    }

    /** Renders a row of several, so that the parameters of each are printed under names of their own. */
    void row(NodeList values, String suffix) {
        rowSuffix = suffix;
        to.render(values);
        rowSuffix = "";
    }

    /** The values of a row without parentheses. */
    void values(NodeList values, String suffix) {
        rowSuffix = suffix;
        to.list(values.nodes(), ", ");
        rowSuffix = "";
    }

    /** The place of a value, or of a list of values with what stands there when it is empty. */
    void place(Bind node, String whenEmpty) {
        if (to.inlines()) {
            to.append(shown(node, whenEmpty));
            return;
        }
        String stem = node.name() == null ? "param" : node.name();
        String name = node.anonymous() ? to.names().next(stem) : stem + rowSuffix;
        to.out()
                .place(
                        placeholder(node, List.of(), whenEmpty),
                        to.showsValues() ? shown(node, whenEmpty) : printed(node, name, whenEmpty));
    }

    private Placeholder placeholder(Bind node, List<Placeholder> columns, String whenEmpty) {
        Object constant = node.slot() < 0 ? node.value() : null;
        return new Placeholder(
                Math.max(node.slot(), Bind.UNPLACED),
                null,
                constant,
                node.type(),
                to.codec(node.type()),
                node.expanding(),
                columns,
                whenEmpty,
                "");
    }

    /** The value itself, for people. */
    private String shown(Bind node, String whenEmpty) {
        if (!(node.expanding() && node.value() instanceof Collection<?> elements)) {
            return Literals.of(node.value(), node.type(), to.dialect());
        }
        return elements.isEmpty()
                ? whenEmpty
                : elements.stream()
                        .map(element -> Literals.of(element, node.type(), to.dialect()))
                        .collect(Collectors.joining(", "));
    }

    /** A list is printed as it will be sent: one name for each element. */
    private static String printed(Bind node, String name, String whenEmpty) {
        if (!(node.expanding() && node.value() instanceof Collection<?> elements)) {
            return ':' + name;
        }
        return elements.isEmpty()
                ? whenEmpty
                : IntStream.rangeClosed(1, elements.size())
                        .mapToObj(i -> ":" + name + '_' + i)
                        .collect(Collectors.joining(", "));
    }

    Done parameter(Parameter node) {
        if (to.inlines()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The parameter \"" + node.name() + "\" has no value, and DDL has no parameters. Give it one.");
        }
        Placeholder placeholder = new Placeholder(
                Bind.UNPLACED, node.name(), null, node.type(), to.codec(node.type()), false, List.of(), "", "");
        to.out().place(placeholder, ':' + node.name());
        return Done.DONE;
    }

    /** The rows that tuples are compared with, or what stands there when there are none. */
    void tupleRows(TupleList rows, String whenEmpty) {
        List<Bind> columns = rows.columns();
        String nulls = "(" + String.join(", ", Collections.nCopies(columns.size(), "NULL")) + ")";
        String before = to.dialect().vocabulary().idiom(Idiom.TUPLE_ROWS);
        String empty = before + nulls + whenEmpty;
        if (to.inlines()) {
            to.append(printed(columns, "", empty, before));
            return;
        }
        List<Placeholder> places =
                columns.stream().map(bind -> placeholder(bind, List.of(), "")).toList();
        String stem = to.names().next("param");
        to.out().place(placeholder(columns.get(0), places, empty).after(before), printed(columns, stem, empty, before));
    }

    private String printed(List<Bind> columns, String stem, String whenEmpty, String before) {
        if (!(columns.get(0).value() instanceof Collection<?> first)) {
            return ':' + stem;
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = ((List<?>) Objects.requireNonNull(columns.get(i).value())).get(row);
                values.add(
                        to.showsValues() || to.inlines()
                                ? Literals.of(value, columns.get(i).type(), to.dialect())
                                : ":" + stem + '_' + (row + 1) + '_' + (i + 1));
            }
            rows.add("(" + String.join(", ", values) + ")");
        }
        return rows.isEmpty() ? whenEmpty : before + String.join(", ", rows);
    }
}
