// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Check;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Convert;
import dev.athanor.orm.annotation.Default;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Index;
import dev.athanor.orm.annotation.Unique;
import dev.athanor.specs.orm.Colour;
import dev.athanor.specs.orm.Email;
import dev.athanor.specs.orm.Numbered;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says all that can be said of columns and of a table. */
@Entity(comment = "What is sold")
@Unique({"title", "colour"})
@Index(
        value = {"title", "price"},
        name = "ix_wanted",
        unique = true)
interface ArticleModel extends Dated {
    @Id(generated = false)
    @Default(from = Numbered.class)
    @Column(length = 20)
    String getCode();

    @Column(name = "heading", length = 40, updatable = false, comment = "What it is called")
    String getTitle();

    @Column(text = true)
    @Nullable
    String getStory();

    @Default("RED")
    Colour getColour();

    @Default("3")
    int getPieces();

    @Default("2020-02-29")
    @Nullable
    LocalDate getSince();

    @Check("price > 0")
    @Column(serverDefault = "5", index = true)
    int getPrice();

    @Column(computed = "price * 2", stored = true)
    @Nullable
    Integer getTwice();

    @Convert(Email.Stored.class)
    @Column(length = 60, unique = true)
    @Nullable
    Email getContact();
}
