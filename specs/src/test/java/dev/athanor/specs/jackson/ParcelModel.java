// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.athanor.orm.annotation.Convert;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Has attributes that are stored as JSON. */
@Entity
interface ParcelModel {
    @Id
    Long getId();

    @Convert(Contents.SizeConverter.class)
    Contents.@Nullable Size getSize();

    @Convert(Contents.TreeConverter.class)
    @Nullable
    JsonNode getDetails();
}
