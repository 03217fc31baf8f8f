// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.Deferral;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.CheckInfo;
import dev.athanor.ast.TableInfo.ExcludeElement;
import dev.athanor.ast.TableInfo.ExcludeInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import dev.athanor.ast.TableInfo.UniqueInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders a constraint as it is declared. */
final class ConstraintRenderer {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|?]+|[A-Za-z_.]+");

    private final Renderer to;
    private final DdlRenderer ddl;

    ConstraintRenderer(Renderer to, DdlRenderer ddl) {
        this.to = to;
        this.ddl = ddl;
    }

    /** Whether a table of this database has the constraint. */
    boolean isWanted(ConstraintInfo constraint) {
        boolean needless = constraint instanceof CheckInfo check
                && check.asEnum()
                && ddl.syntax().abilities().enums() != Enums.STRINGS;
        return !needless && constraint.traits().when().test(to.dialect().name());
    }

    void render(ConstraintInfo constraint) {
        DdlName name = constraint.traits().name();
        if (name != null) {
            to.append("CONSTRAINT ").name(ddl.fitting(name)).append(" ");
        }
        if (constraint instanceof PrimaryKeyInfo key) {
            to.append("PRIMARY KEY ");
            ddl.names(key.columns());
        } else if (constraint instanceof UniqueInfo unique) {
            unique(unique);
        } else if (constraint instanceof ForeignKeyInfo key) {
            foreignKey(key);
        } else if (constraint instanceof CheckInfo check) {
            to.append("CHECK (");
            ddl.own(check.condition());
            to.append(")");
        } else if (constraint instanceof ExcludeInfo exclude) {
            exclude(exclude);
        }
        deferral(constraint);
    }

    private void deferral(ConstraintInfo constraint) {
        Deferral deferral = constraint.traits().deferral();
        if (deferral == Deferral.UNSAID) {
            return;
        }
        boolean unique = constraint instanceof UniqueInfo || constraint instanceof PrimaryKeyInfo;
        ddl.require(DdlFeature.DEFERRABLE);
        ddl.require(unique, DdlFeature.DEFERRABLE_UNIQUE);
        to.append(deferral.keywords());
    }

    private void unique(UniqueInfo unique) {
        to.append("UNIQUE ");
        if (unique.nullsNotDistinct()) {
            ddl.require(DdlFeature.UNIQUE_NULLS);
            to.append("NULLS NOT DISTINCT ");
        }
        ddl.names(unique.columns());
    }

    private void foreignKey(ForeignKeyInfo key) {
        to.append("FOREIGN KEY");
        ddl.names(key.columns());
        to.append(" REFERENCES ").render(new TableRef(key.target())).append(" ");
        ddl.names(key.targetColumns());
        Match match = key.match();
        if (match != null) {
            ddl.require(DdlFeature.MATCH);
            to.append(" MATCH " + match.name());
        }
        action(" ON DELETE ", key.onDelete());
        if (key.onUpdate() != null) {
            ddl.require(DdlFeature.ON_UPDATE);
            action(" ON UPDATE ", key.onUpdate());
        }
    }

    private void action(String when, @Nullable ReferentialAction action) {
        if (action != null) {
            ddl.require(action == ReferentialAction.RESTRICT, DdlFeature.ON_DELETE_RESTRICT);
            ddl.require(action == ReferentialAction.NO_ACTION, DdlFeature.NO_ACTION);
            ddl.require(action == ReferentialAction.SET_DEFAULT, DdlFeature.SET_DEFAULT);
            to.append(when + action.keywords());
        }
    }

    private void exclude(ExcludeInfo exclude) {
        ddl.require(DdlFeature.EXCLUDE_CONSTRAINT);
        to.append("EXCLUDE USING ").name(exclude.method()).append(" (");
        to.list(exclude.elements(), ", ", this::element);
        to.append(")");
        ExpressionNode where = exclude.where();
        if (where != null) {
            to.append(" WHERE (");
            ddl.own(where);
            to.append(")");
        }
    }

    private void element(ExcludeElement element) {
        if (!OPERATOR.matcher(element.operator()).matches()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT, "\"" + element.operator() + "\" is no operator of one word.");
        }
        ddl.own(element.value());
        String operatorClass = element.operatorClass();
        if (operatorClass != null) {
            to.append(" ").name(operatorClass);
        }
        to.append(" WITH " + element.operator());
    }
}
