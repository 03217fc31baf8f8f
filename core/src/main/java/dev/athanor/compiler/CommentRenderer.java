// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.SetComment;
import dev.athanor.ast.SetComment.Subject;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;

/** Renders what is said of something that is there. */
final class CommentRenderer {
    private final Renderer to;

    CommentRenderer(Renderer to) {
        this.to = to;
    }

    void render(SetComment node) {
        boolean can = node.subject() == Subject.CONSTRAINT
                ? to.dialect().syntax().ddl().abilities().constraintComments()
                : to.dialect().syntax().ddl().abilities().comments() != Comments.NONE;
        if (!can) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name() + " keeps no comment on a "
                            + (node.subject() == Subject.CONSTRAINT ? "constraint" : "table or column")
                            + ". Leave it out.");
        }
        switch (to.dialect().syntax().ddl().comment()) {
            case COMMENT_ON -> commentOn(node);
            case ALTER_TABLE -> alterTable(node);
            case EXTENDED_PROPERTY -> extendedProperty(node);
        }
    }

    private void commentOn(SetComment node) {
        to.append("COMMENT ON " + node.subject() + " ");
        if (node.subject() == Subject.CONSTRAINT && node.name() != null) {
            to.name(node.name()).append(" ON ");
        }
        to.render(new TableRef(node.table()));
        if (node.subject() == Subject.COLUMN && node.name() != null) {
            to.append(".").name(node.name());
        }
        String text = node.text();
        to.append(" IS " + (text == null ? "NULL" : literal(text)));
    }

    private String literal(String text) {
        return Literals.string(text, to.dialect());
    }

    private void alterTable(SetComment node) {
        String text = node.text() == null ? "" : node.text();
        to.append("ALTER TABLE ").render(new TableRef(node.table()));
        if (node.subject() == Subject.TABLE) {
            to.append(" COMMENT " + literal(text));
            return;
        }
        for (ColumnInfo column : node.table().columns()) {
            if (column.name().equals(node.name())) {
                to.append(" CHANGE ").name(column.name()).append(" ");
                to.ddl().column(column.withComment(node.text()));
            }
        }
    }

    private void extendedProperty(SetComment node) {
        String text = node.text();
        String there = to.schema(node.table().schema());
        String schema = there == null ? "dbo" : there;
        to.append("execute " + (text == null ? "sp_dropextendedproperty" : "sp_addextendedproperty")
                + " 'MS_Description', ");
        if (text != null) {
            to.append(literal(text) + ", ");
        }
        to.append("'schema', " + literal(schema) + ", 'table', "
                + literal(node.table().name()));
        if (node.name() != null) {
            to.append(", 'column', " + literal(node.name()));
        }
    }
}
