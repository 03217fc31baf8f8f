// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The music shop as objects, read from the files that come with the tour. */
final class Shop {
    private final List<Artist> artists = new ArrayList<>();
    private final List<Album> albums = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    private Shop() {}

    /** Everything that the shop has; artists and customers lead to all the rest. */
    static List<Object> everything() {
        Shop shop = new Shop();
        for (String[] row : Csv.rows("artist")) {
            shop.artists.add(new Artist().name(row[1]));
        }
        for (String[] row : Csv.rows("album")) {
            shop.albums.add(new Album()
                    .artist(at(shop.artists, row[1]))
                    .title(row[2])
                    .released(Integer.parseInt(row[3]))
                    .genre(Genre.valueOf(row[4])));
        }
        for (String[] row : Csv.rows("track")) {
            shop.tracks.add(new Track()
                    .album(at(shop.albums, row[1]))
                    .title(row[2])
                    .seconds(Integer.parseInt(row[3]))
                    .price(new BigDecimal(row[4])));
        }
        for (String[] row : Csv.rows("customer")) {
            shop.customers.add(new Customer().name(row[1]).email(row[2]).city(row[3]));
        }
        for (String[] row : Csv.rows("sale")) {
            new Sale()
                    .customer(at(shop.customers, row[1]))
                    .track(at(shop.tracks, row[2]))
                    .soldOn(LocalDate.parse(row[3]));
        }
        List<Object> all = new ArrayList<>(shop.artists);
        all.addAll(shop.customers);
        return all;
    }

    private static <T> T at(List<T> list, String number) {
        return list.get(Integer.parseInt(number) - 1);
    }
}
