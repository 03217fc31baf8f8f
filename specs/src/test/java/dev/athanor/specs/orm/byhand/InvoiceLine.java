// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;

/** Has the key of what it belongs to in its own. */
public final class InvoiceLine extends ManagedObject {
    private static final EntityMap<InvoiceLine> MAP = EntityMap.of(InvoiceLine.class, InvoiceLine::new);
    public static final ToOne<InvoiceLine, Invoice> INVOICE = MAP.toOne(
            "invoice",
            Invoice.class,
            List.of(
                    Column.of("invoice_series", Types.string(10)).primaryKey(),
                    Column.of("invoice_number", Types.INTEGER).primaryKey()),
            "lines");
    public static final Attribute<InvoiceLine, Integer> PLACE =
            MAP.attribute("place", Column.of("place", Types.INTEGER).primaryKey());
    public static final Attribute<InvoiceLine, String> TEXT =
            MAP.attribute("text", Column.of("text", Types.string(255)).notNull());
    public static final EntityType<InvoiceLine> ENTITY = MAP.table("invoice_line");
}
