// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.UnknownName;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.PrimaryKey;
import dev.athanor.schema.Table;
import dev.athanor.schema.Unique;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Columns that are called otherwise here than in the database. */
class ColumnKeySpec {
    private final MetaData metadata =
            new MetaData().naming(NamingConvention.STANDARD.unique("uq_%(column_0_key)s_%(column_0_name)s"));

    private final Table user = Table.of(
            "usr",
            metadata,
            Column.of("usr_no", INTEGER).key("id").identity(false),
            Column.of("usr_nm", string(20)).key("userName"),
            PrimaryKey.of("id"),
            Unique.of("userName"),
            Index.of("ix_usr", "userName", "id"));

    private final Table note = Table.of(
            "note",
            metadata,
            Column.of("usr").key("userId").references("usr.id"),
            Column.of("nm"),
            ForeignKey.of("nm").references("usr.userName").named("fk_nm"));

    @DatabaseTest
    void areAskedForByTheirKeys(Engine engine) {
        metadata.createAll(engine);
        engine.begin(conn -> {
            conn.execute(insert(user).value(user.c("id"), 1).value(user.c("userName"), "sandy"));
            conn.execute(insert(note).value(note.c("userId"), 1).value(note.c("nm"), "sandy"));
            assertThat(conn.execute(select(user.c("userName"))
                                    .where(user.c("id").eq(1)))
                            .one())
                    .isEqualTo("sandy");
            Table.TableAlias u = user.alias();
            assertThat(conn.execute(select(u.c("id"))).one()).isEqualTo(1);
        });
        assertThat(user.c("usr_nm")).isSameAs(user.c("userName"));
        assertThat(user.c("userName").name()).isEqualTo("usr_nm");
        assertThat(user.c("userName").key()).isEqualTo("userName");
        assertThat(note.c("nm").key()).isEqualTo("nm");
        metadata.dropAll(engine);
    }

    @DatabaseTest
    void theDatabaseHearsOfTheirNamesOnly(Engine engine) {
        String ddl = String.join("\n", metadata.ddl(engine.dialect()));
        assertThat(ddl)
                .doesNotContain("userId")
                .contains("PRIMARY KEY (usr_no)", "(usr_nm, usr_no)")
                .contains("uq_userName_usr_nm");
        assertThat(user.primaryKey().columns()).containsExactly("usr_no");
        assertThat(note.foreignKeys())
                .extracting(ForeignKeyInfo::columns, ForeignKeyInfo::targetColumns)
                .containsExactly(tuple(List.of("usr"), List.of("usr_no")), tuple(List.of("nm"), List.of("usr_nm")));
        assertThat(note.c("userId").type()).isEqualTo(INTEGER);
        Table copy = user.copyTo(new MetaData());
        assertThat(copy.c("userName").name()).isEqualTo("usr_nm");
    }

    @DatabaseTest
    void mayBeNamedSoWhileTheyAreRead(Engine engine) {
        metadata.createAll(engine);
        MetaData read = new MetaData();
        read.reflect(engine, what -> what.listener((table, column) -> column.key(table + "." + column.name())));
        Table again = read.table("usr");
        assertThat(again.all()).extracting(Column::key).containsExactly("usr.usr_no", "usr.usr_nm");
        assertThat(again.primaryKey().columns()).containsExactly("usr_no");
        assertThat(read.table("note").foreignKeys())
                .extracting(key -> key.target())
                .containsOnly(again);
        engine.begin(conn -> {
            conn.execute(insert(again).value(again.c("usr.usr_no"), 7));
            assertThat(conn.execute(select(again.c("usr.usr_no"))).one()).isEqualTo(7);
        });
        read.dropAll(engine);
    }

    @DatabaseTest
    void aKeyIsNoNameOfAnother(Engine engine) {
        assertThatThrownBy(() -> Table.of(
                        "t",
                        metadata,
                        Column.of("a", INTEGER),
                        Column.of("b", INTEGER).key("a")))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("has two columns \"a\"");
        assertThatThrownBy(() -> Table.of("t", metadata, Column.of("a", INTEGER).key("b"), Column.of("b", INTEGER)))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("has two columns \"b\"");
        assertThatThrownBy(() -> user.c("usrName"))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("Did you mean \"userName\"?");
    }
}
