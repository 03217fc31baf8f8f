// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** A record that an artist made. */
@Entity
interface AlbumModel {
    @Id
    Long getId();

    @Column(length = 120)
    String getTitle();

    int getReleased();

    Genre getGenre();

    @Relationship(backPopulates = "albums")
    Artist getArtist();

    @Relationship(backPopulates = "album", cascade = ALL)
    List<Track> getTracks();

    /** The title as it stands on the shelf; works on an object and in SQL alike. */
    @Hybrid
    default String getShelfMark() {
        return getTitle() + (getReleased() < 1990 ? " (vinyl)" : " (disc)");
    }
}
