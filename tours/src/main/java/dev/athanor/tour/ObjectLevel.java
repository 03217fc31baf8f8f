// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;

import dev.athanor.error.AthanorException;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Level 4: rows as objects that know each other. */
final class ObjectLevel {
    private final SessionFactory db;

    ObjectLevel(SessionFactory db) {
        this.db = db;
    }

    /** Makes the tables and fills the shop, before level 3 reads from it. */
    void open(Guide guide) {
        guide.chapter("The shop opens: 4,384 objects in a few batches");
        guide.model("You write this interface; the class Album is generated from it", AlbumModel.class);
        guide.step("Tables from the entities, rows from the objects", getClass(), "stock", this::stock);
    }

    void show(Guide guide) {
        guide.chapter("Level 4 · objects: the session and its unit of work");
        guide.step("One row is one object", getClass(), "identity", this::identity);
        guide.step("No N+1: what one object lacks is loaded for all", getClass(), "lazy", this::lazy);
        guide.step("Or say per query how to load", getClass(), "eager", this::eager);
        guide.step("One definition, in Java and in SQL", getClass(), "hybrid", this::hybrid);
        guide.step("Both sides of a relationship stay in step, before any SQL", getClass(), "inStep", this::inStep);
        guide.step(
                "The flush plan: what would be written, in an order that the database accepts",
                getClass(),
                "plan",
                this::plan);
        guide.step("Objects outlive their session; what they lack, they say", getClass(), "detached", this::detached);
        guide.step("How much of what there is now", getClass(), "counts", this::counts);
    }

    private Object stock() {
        Registry.of(Artist.class).metadata().createAll(db.engine());
        db.begin(session -> session.addAll(Shop.everything()));
        return "the shop is open";
    }

    private Object identity() {
        try (Session session = db.open()) {
            Artist found = session.execute(
                            select(Artist.class).orderBy(Artist.NAME).limit(1))
                    .one();
            Artist again = session.get(Artist.class, found.getId());
            return found + " is the same object: " + (found == again);
        }
    }

    private Object lazy() {
        List<String> lines = new ArrayList<>();
        try (Session session = db.open()) {
            for (Artist artist : session.execute(
                            select(Artist.class).orderBy(Artist.NAME).limit(5))
                    .all()) {
                lines.add(artist.getName() + ": " + artist.getAlbums().size() + " albums, the first has "
                        + artist.getAlbums().get(0).getTracks().size() + " tracks");
            }
        }
        return lines;
    }

    private Object eager() {
        return db.beginAndReturn(session -> session.execute(select(Artist.class)
                        .orderBy(Artist.NAME)
                        .limit(3)
                        .options(selectIn(Artist.ALBUMS).then(joined(Album.TRACKS))))
                .all());
    }

    private Object hybrid() {
        try (Session session = db.open()) {
            Album album = session.execute(select(Album.class)
                            .where(Album.SHELF_MARK.like("%(vinyl)"))
                            .limit(1))
                    .one();
            return album.getShelfMark();
        }
    }

    private Object inStep() {
        Artist artist = new Artist().name("The Stonemasons");
        Album album = new Album().title("Rough Cut").released(2025).genre(Genre.BLUES);
        artist.getAlbums().add(album);
        return album.getArtist() == artist;
    }

    private Object plan() {
        try (Session session = db.open()) {
            Customer customer = Objects.requireNonNull(session.get(Customer.class, 1L));
            Track track = Objects.requireNonNull(session.get(Track.class, 7L));
            customer.setCity("Riga");
            session.delete(track);
            Artist artist = new Artist().name("The Stonemasons");
            artist.getAlbums().add(new Album().title("Rough Cut").released(2025).genre(Genre.BLUES));
            artist.getAlbums().add(new Album().title("Polished").released(2026).genre(Genre.BLUES));
            session.add(artist);
            String plan = session.plan().toString();
            session.commit();
            return plan;
        }
    }

    private Object detached() {
        Artist artist = db.beginAndReturn(
                session -> session.execute(select(Artist.class).limit(1)).one());
        try {
            return artist.getName() + " has " + artist.getAlbums().size() + " albums";
        } catch (AthanorException e) {
            return artist.getName() + ", but\n" + e.getMessage();
        }
    }

    private Object counts() {
        try (Session session = db.open()) {
            List<Row> rows = session.execute(select(
                            select(count()).from(Artist.class).scalar().as("artists"),
                            select(count()).from(Album.class).scalar().as("albums"),
                            select(count()).from(Track.class).scalar().as("tracks"),
                            select(count()).from(Sale.class).scalar().as("sales")))
                    .all();
            return rows;
        }
    }
}
