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

/** Refers to a key of two columns, and to one of three. */
public final class Remittance extends ManagedObject {
    private static final EntityMap<Remittance> MAP = EntityMap.of(Remittance.class, Remittance::new);
    public static final Attribute<Remittance, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Remittance, Integer> AMOUNT =
            MAP.attribute("amount", Column.of("amount", Types.INTEGER).notNull());
    public static final ToOne<Remittance, Invoice> INVOICE = MAP.toOne(
            "invoice",
            Invoice.class,
            List.of(Column.of("invoice_series", Types.string(10)), Column.of("invoice_number", Types.INTEGER)),
            "payments");
    public static final ToOne<Remittance, InvoiceLine> LINE = MAP.toOne(
            "line",
            InvoiceLine.class,
            List.of(
                    Column.of("line_series", Types.string(10)),
                    Column.of("line_invoice", Types.INTEGER),
                    Column.of("line_position", Types.INTEGER)),
            null);
    public static final EntityType<Remittance> ENTITY = MAP.table("remittance");
}
