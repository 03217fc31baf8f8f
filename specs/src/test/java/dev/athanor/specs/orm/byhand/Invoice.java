// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;

/** Has a natural key of two columns. */
public final class Invoice extends ManagedObject {
    private static final EntityMap<Invoice> MAP = EntityMap.of(Invoice.class, Invoice::new);
    public static final Attribute<Invoice, String> SERIES =
            MAP.attribute("series", Column.of("series", Types.string(10)).primaryKey());
    public static final Attribute<Invoice, Integer> NUMBER =
            MAP.attribute("number", Column.of("number", Types.INTEGER).primaryKey());
    public static final Attribute<Invoice, Integer> VERSION =
            MAP.version("version", Column.of("version", Types.INTEGER).notNull());
    public static final Attribute<Invoice, String> TITLE =
            MAP.attribute("title", Column.of("title", Types.string(255)));
    public static final ToMany<Invoice, InvoiceLine> LINES =
            MAP.toMany("lines", InvoiceLine.class, "invoice", Cascade.ALL, Cascade.DELETE_ORPHAN);
    public static final ToMany<Invoice, Remittance> PAYMENTS = MAP.toMany("payments", Remittance.class, "invoice");
    public static final ToMany<Invoice, Label> LABELS = MAP.manyToMany(
            "labels",
            Label.class,
            "invoice_label",
            List.of("invoice_series", "invoice_number"),
            List.of("label_id"),
            "invoices");
    public static final EntityType<Invoice> ENTITY = MAP.table("invoice");
}
