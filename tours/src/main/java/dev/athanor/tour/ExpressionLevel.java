// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.select;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Expression;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import java.util.List;

/** Level 3: typed SQL that you can print, take apart and put together. */
final class ExpressionLevel {
    private final Engine engine;

    ExpressionLevel(Engine engine) {
        this.engine = engine;
    }

    /** What a query can make of its rows. */
    record Shelf(String artist, Long albums, Integer newest) {}

    void show(Guide guide) {
        guide.chapter("Level 3 · expressions: typed SQL, on the tables of the shop");
        guide.step("Rows straight into a record, checked by the compiler", getClass(), "records", this::records);
        guide.step("Nothing is hidden: print it, for any database", getClass(), "print", this::print);
        guide.step("A subquery correlates with what is around it", getClass(), "correlate", this::correlate);
        guide.step("A common table expression", getClass(), "cte", this::cte);
        guide.step("Another value, another list: compiled once", getClass(), "cached", this::cached);
    }

    private Select<Shelf> shelves() {
        return select(Shelf::new, Artist.NAME, count(Album.ID), max(Album.RELEASED))
                .join(Artist.ALBUMS)
                .groupBy(Artist.NAME)
                .orderBy(count(Album.ID).desc(), Artist.NAME)
                .limit(4);
    }

    private Object records() {
        return engine.beginAndReturn(conn -> conn.execute(shelves()).all());
    }

    private Object print() {
        return List.of(shelves(), shelves().sql(SQLSERVER), shelves().sql(POSTGRESQL));
    }

    private Object correlate() {
        Expression<Long> albums =
                select(count(Album.ID)).where(Album.ARTIST.key().eq(Artist.ID)).scalar();
        return engine.beginAndReturn(conn -> conn.execute(select(Artist.NAME, albums.as("albums"))
                        .orderBy(Artist.NAME)
                        .limit(3))
                .all());
    }

    private Object cte() {
        QueryAlias takings = select(
                        Track.ALBUM.key().as("album_id"), sum(Track.PRICE).as("total"))
                .join(Track.SALES)
                .groupBy(Track.ALBUM.key())
                .cte("takings");
        return engine.beginAndReturn(conn -> conn.execute(select(Album.TITLE, takings.c("total"))
                        .join(takings, Album.ID.eq(takings.<Long>c("album_id")))
                        .orderBy(takings.c("total").desc())
                        .limit(3))
                .all());
    }

    private Object cached() {
        long misses = engine.cache().misses();
        engine.begin(conn -> {
            for (long year = 1990; year < 2000; year++) {
                conn.execute(select(count()).from(Album.class).where(Album.RELEASED.eq((int) year)))
                        .scalar();
                conn.execute(select(Artist.NAME).where(Artist.ID.in(List.of(year, year + 1))))
                        .all();
            }
        });
        return "20 statements, " + (engine.cache().misses() - misses) + " compilations";
    }
}
