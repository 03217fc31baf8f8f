// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Collate;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CreateIndex;
import dev.athanor.ast.DropIndex;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Ordering.Nulls;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.IndexElement;
import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax.DropIndexForm;
import dev.athanor.dialect.DdlSyntax.IndexMethod;

/** Renders the statements that make and remove indexes. */
final class IndexRenderer {
    private final Renderer to;
    private final DdlRenderer ddl;

    IndexRenderer(Renderer to, DdlRenderer ddl) {
        this.to = to;
        this.ddl = ddl;
    }

    void create(CreateIndex node) {
        IndexInfo index = node.index();
        DdlOptions options = DdlOptions.of(to, index.options());
        to.append("CREATE ");
        to.append(index.unique() ? "UNIQUE " : "");
        options.write(Place.BEFORE_INDEX, "", " ");
        to.append("INDEX ");
        if (index.concurrently()) {
            ddl.require(DdlFeature.INDEX_CONCURRENTLY);
            to.append("CONCURRENTLY ");
        }
        if (node.ifNotExists()) {
            ddl.require(DdlFeature.INDEX_IF_NOT_EXISTS);
            to.append("IF NOT EXISTS ");
        }
        schema(node.table(), ddl.syntax().indexInSchema());
        to.name(ddl.fitting(index.name())).append(" ON ");
        if (ddl.syntax().indexInSchema()) {
            to.name(node.table().name());
        } else {
            to.render(new TableRef(node.table()));
        }
        method(index, IndexMethod.BEFORE_COLUMNS);
        to.append(" (");
        to.list(index.elements(), ", ", this::element);
        to.append(")");
        method(index, IndexMethod.AFTER_COLUMNS);
        included(index);
        if (index.nullsNotDistinct()) {
            ddl.require(DdlFeature.UNIQUE_NULLS);
            to.append(" NULLS NOT DISTINCT");
        }
        options.write(Place.AFTER_INDEX, " ", "");
        ExpressionNode where = index.where();
        if (where != null) {
            ddl.require(DdlFeature.PARTIAL_INDEX);
            to.append(" WHERE ");
            ddl.own(where);
        }
    }

    private void schema(TableInfo table, boolean said) {
        String schema = to.schema(table.schema());
        if (said && schema != null) {
            to.name(schema).append(".");
        }
    }

    private void method(IndexInfo index, IndexMethod place) {
        String method = index.method();
        if (method != null && ddl.syntax().indexMethod() == place) {
            ddl.require(DdlFeature.INDEX_METHOD);
            to.append(" USING ").name(method);
        }
    }

    private void included(IndexInfo index) {
        if (!index.include().isEmpty()) {
            ddl.require(DdlFeature.INDEX_INCLUDE);
            to.append(" INCLUDE ");
            ddl.names(index.include());
        }
    }

    private void element(IndexElement element) {
        ExpressionNode value = element.value() instanceof Collate collate ? collate.value() : element.value();
        boolean column = value instanceof ColumnRef;
        ddl.require(!column, DdlFeature.EXPRESSION_INDEX);
        boolean bare = column || value instanceof FunctionCall && !ddl.syntax().groupedIndexFunctions();
        to.append(bare ? "" : "(");
        ddl.own(value);
        to.append(bare ? "" : ")");
        if (element.value() instanceof Collate collate) {
            to.append(" COLLATE ").name(collate.collation());
        }
        String operatorClass = element.operatorClass();
        if (operatorClass != null) {
            ddl.require(DdlFeature.OPERATOR_CLASS);
            to.append(" ").name(operatorClass);
        }
        if (element.length() != null) {
            ddl.require(DdlFeature.INDEX_PREFIX);
            to.append("(" + element.length() + ")");
        }
        to.append(element.direction().keyword());
        if (element.nulls() != Nulls.DEFAULT) {
            ddl.require(DdlFeature.INDEX_NULLS);
            to.append(element.nulls().keywords());
        }
    }

    void drop(DropIndex node) {
        to.append("DROP INDEX ");
        if (node.index().concurrently()) {
            ddl.require(DdlFeature.INDEX_CONCURRENTLY);
            to.append("CONCURRENTLY ");
        }
        if (node.ifExists()) {
            ddl.require(DdlFeature.INDEX_IF_EXISTS);
            to.append("IF EXISTS ");
        }
        boolean onTable = ddl.syntax().dropIndex() == DropIndexForm.ON_TABLE;
        schema(node.table(), !onTable);
        to.name(ddl.fitting(node.index().name()));
        if (onTable) {
            to.append(" ON ").render(new TableRef(node.table()));
        }
    }
}
