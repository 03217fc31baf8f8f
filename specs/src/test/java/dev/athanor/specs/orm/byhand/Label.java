// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is linked to what has a key of two columns. */
public final class Label extends ManagedObject {
    private static final EntityMap<Label> MAP = EntityMap.of(Label.class, Label::new);
    public static final Attribute<Label, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Label, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final ToMany<Label, Invoice> INVOICES = MAP.manyToMany("invoices", Invoice.class, "labels");
    public static final EntityType<Label> ENTITY = MAP.table("label");
}
