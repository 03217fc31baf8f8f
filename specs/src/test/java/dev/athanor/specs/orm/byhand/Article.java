// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.Converted;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Unique;
import dev.athanor.specs.orm.Colour;
import dev.athanor.specs.orm.Email;
import dev.athanor.specs.orm.Numbered;
import dev.athanor.type.Types;
import java.time.LocalDate;

/** Says all that can be said of columns and of a table. */
public class Article extends ManagedObject {
    private static final EntityMap<Article> MAP = EntityMap.of(Article.class, Article::new);

    public static final Attribute<Article, Integer> WEIGHT =
            MAP.attribute("weight", Column.of("weight", Types.INTEGER).notNull());
    public static final Attribute<Article, String> CHANGED =
            MAP.attribute("changed", Column.of("changed", Types.string(20)).onUpdateFrom(new Numbered()));
    public static final Attribute<Article, String> CODE = MAP.attribute(
            "code", Column.of("code", Types.string(20)).primaryKey().defaultFrom(new Numbered()));
    public static final Attribute<Article, String> TITLE =
            MAP.fixed("title", Column.of("heading", Types.string(40)).notNull().comment("What it is called"));
    public static final Attribute<Article, String> STORY = MAP.attribute("story", Column.of("story", Types.TEXT));
    public static final Attribute<Article, Colour> COLOUR = MAP.attribute(
            "colour", Column.of("colour", Types.enumOf(Colour.class)).notNull().defaultTo(Colour.RED));
    public static final Attribute<Article, Integer> PIECES =
            MAP.attribute("pieces", Column.of("pieces", Types.INTEGER).notNull().defaultTo(3));
    public static final Attribute<Article, LocalDate> SINCE =
            MAP.attribute("since", Column.of("since", Types.DATE).defaultTo(LocalDate.of(2020, 2, 29)));
    public static final Attribute<Article, Integer> PRICE = MAP.attribute(
            "price", Column.of("price", Types.INTEGER).notNull().index().serverDefault(5));
    public static final Attribute<Article, Integer> TWICE = MAP.attribute(
            "twice", Column.of("twice", Types.INTEGER).computed("price * 2").stored());
    public static final Attribute<Article, Email> CONTACT = MAP.attribute(
            "contact",
            Column.of("contact", Converted.as(Types.string(60), Email.class, new Email.Stored()))
                    .unique());
    public static final EntityType<Article> ENTITY = MAP.table(
            "article",
            Check.of("price > 0"),
            Index.on("weight"),
            Check.of("weight >= 0").named("ck_not_light"),
            Unique.of("heading", "colour"),
            Index.of("ix_wanted", "heading", "price").unique(),
            TableTrait.comment("What is sold"));
}
