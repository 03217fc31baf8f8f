// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import java.util.stream.Stream;

/**
 * Entities that inherit from each other in one table, in the classes of one front end: {@code Employee} with the children
 * {@code Engineer}, which has the child {@code Senior}, and {@code Manager}.
 */
final class Staff {
    private final String name;
    final Class<Managed> company;
    final Attribute<Managed, String> companyName;
    final ToMany<Managed, Managed> employees;

    final Class<Managed> employee;
    final Attribute<Managed, Long> id;
    final Attribute<Managed, String> employeeName;
    final Attribute<Managed, String> type;
    final ToOne<Managed, Managed> employer;
    final ToOne<Managed, Managed> boss;
    final Hybrid<Managed, String> label;

    final Class<Managed> engineer;
    final Attribute<Managed, String> language;
    final ToMany<Managed, Managed> machines;
    final Hybrid<Managed, String> skill;

    final Class<Managed> senior;
    final Attribute<Managed, Integer> years;

    final Class<Managed> manager;
    final Attribute<Managed, Integer> level;

    final Class<Managed> machine;
    final Attribute<Managed, String> machineLabel;
    final ToOne<Managed, Managed> operator;

    private Staff(String name, String room) {
        this.name = name;
        company = Model.type(room, "Company");
        companyName = Model.handle(company, "NAME");
        employees = Model.handle(company, "EMPLOYEES");
        employee = Model.type(room, "Employee");
        id = Model.handle(employee, "ID");
        employeeName = Model.handle(employee, "NAME");
        type = Model.handle(employee, "TYPE");
        employer = Model.handle(employee, "COMPANY");
        boss = Model.handle(employee, "BOSS");
        label = Model.handle(employee, "LABEL");
        engineer = Model.type(room, "Engineer");
        language = Model.handle(engineer, "LANGUAGE");
        machines = Model.handle(engineer, "MACHINES");
        skill = Model.handle(engineer, "SKILL");
        senior = Model.type(room, "Senior");
        years = Model.handle(senior, "YEARS");
        manager = Model.type(room, "Manager");
        level = Model.handle(manager, "LEVEL");
        machine = Model.type(room, "Machine");
        machineLabel = Model.handle(machine, "LABEL");
        operator = Model.handle(machine, "OPERATOR");
    }

    /** The front ends. */
    static Stream<Staff> all() {
        return Stream.of(new Staff("generated", "generated"), new Staff("by hand", "byhand"));
    }

    Managed employee(String called) {
        return make(employee, called);
    }

    Managed engineer(String called, String speaks) {
        Managed made = make(engineer, called);
        language.set(made, speaks);
        return made;
    }

    Managed senior(String called, String speaks, int since) {
        Managed made = make(senior, called);
        language.set(made, speaks);
        years.set(made, since);
        return made;
    }

    Managed manager(String called, int rank) {
        Managed made = make(manager, called);
        level.set(made, rank);
        return made;
    }

    private Managed make(Class<Managed> of, String called) {
        Managed made = EntityType.of(of).create();
        employeeName.set(made, called);
        return made;
    }

    Managed machine(String called, Managed by) {
        Managed made = EntityType.of(machine).create();
        machineLabel.set(made, called);
        operator.set(made, by);
        return made;
    }

    Managed company(String called, Managed... of) {
        Managed made = EntityType.of(company).create();
        companyName.set(made, called);
        for (Managed each : of) {
            employer.set(each, made);
        }
        return made;
    }

    @Override
    public String toString() {
        return name;
    }
}
