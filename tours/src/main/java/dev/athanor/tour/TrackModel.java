// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;

/** A piece of music on an album. */
@Entity
interface TrackModel {
    @Id
    Long getId();

    @Column(length = 120)
    String getTitle();

    int getSeconds();

    @Column(precision = 6, scale = 2)
    BigDecimal getPrice();

    @Relationship(backPopulates = "tracks")
    Album getAlbum();

    @Relationship(backPopulates = "track", cascade = ALL)
    List<Sale> getSales();
}
