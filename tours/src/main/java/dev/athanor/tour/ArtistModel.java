// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Somebody who makes music. */
@Entity
interface ArtistModel {
    @Id
    Long getId();

    @Column(length = 80)
    String getName();

    @Relationship(backPopulates = "artist", cascade = ALL)
    List<Album> getAlbums();
}
