// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Runs a workload once and says, as a checksum over all fields, what came of it; two contestants that agree did the same work. */
public final class Verification {

    private static final int LOOKUPS = 200;

    private final Store store;
    private final Fixture fixture;

    public Verification(Store store, Fixture fixture) {
        this.store = store;
        this.fixture = fixture;
    }

    public <A, B> long checksum(Workload workload, Contestant<A, B> contestant) throws Exception {
        return switch (workload) {
            case W1 -> lookups(contestant);
            case W2 ->
                new Checksum()
                        .addAll(contestant.books().stream()
                                .map(contestant::bookData)
                                .sorted(comparingLong(BookData::id))
                                .toList())
                        .value();
            case W3 ->
                new Checksum()
                        .addAll(contestant.cards().stream()
                                .map(card -> new BookData(
                                        card.id(), 0, card.title(), card.price(), card.published(), card.isbn()))
                                .sorted(comparingLong(BookData::id))
                                .toList())
                        .value();
            case W4 -> inserted(contestant);
            case W5 -> changed(contestant);
            case W8 -> wished(contestant);
            case W8S -> stated(contestant);
        };
    }

    private <A, B> long lookups(Contestant<A, B> contestant) throws Exception {
        Checksum sum = new Checksum();
        for (int call = 0; call < LOOKUPS; call++) {
            sum.add(contestant.authorData(contestant.author(fixture.key(call))));
        }
        return sum.value();
    }

    private <A, B> long wished(Contestant<A, B> contestant) throws Exception {
        Checksum sum = new Checksum();
        for (int call = 0; call < LOOKUPS; call++) {
            for (AuthorLine line : contestant.lines(fixture.wish(call))) {
                sum.add(line.name()).add(line.tagged()).add(line.highest().setScale(2));
            }
        }
        return sum.value();
    }

    /** Each library spells in its own way; that the statement does what it should is what W8 checks. */
    private <A, B> long stated(Contestant<A, B> contestant) throws Exception {
        Checksum sum = new Checksum();
        for (int call = 0; call < LOOKUPS; call++) {
            String text = contestant.statement(fixture.wish(call)).toLowerCase(Locale.ROOT);
            sum.add(text.chars().filter(one -> one == '?').count()).add(text.split(" join ").length);
        }
        return sum.value();
    }

    /** Keys differ between contestants (sequences skip), so the row under each object's key is compared instead of the key. */
    private <A, B> long inserted(Contestant<A, B> contestant) throws Exception {
        List<AuthorData> objects = contestant.insert(fixture.newAuthors()).stream()
                .map(contestant::authorData)
                .toList();
        List<AuthorData> table = store.authors();
        Map<Long, AuthorData> byKey = table.stream().collect(toMap(AuthorData::id, Function.identity()));
        for (AuthorData object : objects) {
            if (!object.equals(byKey.get(object.id()))) {
                throw new IllegalStateException("The row under the key of " + object + " is " + byKey.get(object.id()));
            }
        }
        Checksum sum = new Checksum();
        objects.forEach(object -> sum.add(object.withId(0)));
        table.stream()
                .map(row -> row.id() <= Fixture.AUTHORS ? row : row.withId(0))
                .sorted(comparing(AuthorData::email))
                .forEach(sum::add);
        store.forgetNewAuthors();
        return sum.value();
    }

    private <A, B> long changed(Contestant<A, B> contestant) throws Exception {
        Checksum sum = new Checksum();
        for (int round = 1; round <= 2; round++) {
            contestant.rate(round);
            sum.addAll(store.authors());
        }
        return sum.value();
    }
}
