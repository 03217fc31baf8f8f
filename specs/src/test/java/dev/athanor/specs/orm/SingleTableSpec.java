// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.raise;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.orm.query.LoaderOptions.withPolymorphic;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities that inherit from each other and are all in one table. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.athanor.specs.orm.Staff#all")
class SingleTableSpec extends EntitySpec {
    @Parameter
    Staff m;

    @Override
    List<Class<?>> entities() {
        return List.of(m.company, m.machine);
    }

    private void givenStaff() {
        given(
                m.employee("sandy"),
                m.engineer("squidward", "Java"),
                m.senior("krabs", "COBOL", 40),
                m.manager("patrick", 3));
    }

    private List<String> names(List<Managed> objects) {
        return objects.stream().map(m.employeeName::get).toList();
    }

    private Managed named(String name) {
        return session.execute(select(m.employee).where(m.employeeName.eq(name)))
                .one();
    }

    @DatabaseTest
    void newObjectsKnowWhatTheyAreAndTheirRowsToo() {
        Managed krabs = m.senior("krabs", "COBOL", 40);
        assertThat(m.type.get(krabs)).isEqualTo("senior engineer");
        session.addAll(List.of(m.employee("sandy"), m.engineer("squidward", "Java"), krabs, m.manager("patrick", 3)));
        session.flush();
        assertSent("""
            INSERT INTO employee (name, type, company_id, boss_id) …
            INSERT INTO employee (name, type, company_id, boss_id, language) …
            INSERT INTO employee (name, type, company_id, boss_id, manager_level) …
            INSERT INTO employee (name, type, company_id, boss_id, language, years) …
            """);
        session.commit();
        assertThat(rows("SELECT name, type, language, years, manager_level FROM employee ORDER BY name"))
                .containsExactly(
                        "krabs|senior engineer|COBOL|40|null",
                        "patrick|manager|null|null|3",
                        "sandy|employee|null|null|null",
                        "squidward|engineer|Java|null|null");
    }

    @DatabaseTest
    void aQueryForTheRootGivesObjectsOfTheRightClasses() {
        givenStaff();
        List<Managed> staff =
                session.execute(select(m.employee).orderBy(m.employeeName)).all();
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id
            FROM employee ORDER BY employee.name
            """);
        assertThat(staff).map(Object::getClass).isEqualTo(List.of(m.senior, m.manager, m.employee, m.engineer));
        assertThat(names(staff)).containsExactly("krabs", "patrick", "sandy", "squidward");
        assertNothingSent();
    }

    @DatabaseTest
    void whatChildrenAddIsLoadedWhenItIsReadForAllThatLackIt() {
        givenStaff();
        List<Managed> staff =
                session.execute(select(m.employee).orderBy(m.employeeName)).all();
        statements.take();
        assertThat(m.language.get(staff.get(3))).isEqualTo("Java");
        assertSent("SELECT employee.id, employee.language FROM employee WHERE employee.id IN (?, ?)");
        assertThat(m.language.get(staff.get(0))).isEqualTo("COBOL");
        assertNothingSent();
        assertThat(m.years.get(staff.get(0))).isEqualTo(40);
        assertSent("SELECT employee.id, employee.years FROM employee WHERE employee.id IN (?)");
        assertThat(m.level.get(staff.get(1))).isEqualTo(3);
    }

    @DatabaseTest
    void aQueryForAChildLeavesTheOthersOut() {
        givenStaff();
        List<Managed> engineers = session.execute(
                        select(m.engineer).where(m.employeeName.ne("nobody")).orderBy(m.employeeName))
                .all();
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id, employee.language
            FROM employee WHERE employee.name != ? AND employee.type IN (?, ?) ORDER BY employee.name
            """);
        assertThat(names(engineers)).containsExactly("krabs", "squidward");
        assertThat(m.language.get(engineers.get(0))).isEqualTo("COBOL");
        assertNothingSent();
        assertThat(names(all(m.senior))).containsExactly("krabs");
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id, employee.language,
            employee.years FROM employee WHERE employee.type IN (?)
            """);
        assertThat(m.years.get(engineers.get(0))).isEqualTo(40);
        assertNothingSent();
    }

    @DatabaseTest
    void aQueryOfColumnsSaysWhatItIsAbout() {
        givenStaff();
        assertThat(session.execute(select(m.employeeName).from(m.engineer).orderBy(m.employeeName))
                        .all())
                .containsExactly("krabs", "squidward");
        assertSent("SELECT employee.name FROM employee WHERE employee.type IN (?, ?) ORDER BY employee.name");
        assertThat(session.execute(select(count(m.id)).from(m.manager)).one()).isEqualTo(1);
    }

    @DatabaseTest
    void thereIsOneObjectForARowWhateverItIsAskedFor() {
        givenStaff();
        Managed engineer = named("squidward");
        Object key = m.id.get(engineer);
        assertThat(session.get(m.engineer, key)).isSameAs(engineer);
        assertThat(session.get(m.employee, key)).isSameAs(engineer);
        statements.take();
        assertThat(session.get(m.manager, key)).isNull();
        assertThat(all(m.engineer)).contains(engineer);
        anew();
        assertThat(session.get(m.employee, key)).isInstanceOf(m.engineer);
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id
            FROM employee WHERE employee.id = ?
            """);
        assertThat(session.get(m.senior, key)).isNull();
    }

    @DatabaseTest
    void expiredObjectsAreReadAsWhatTheyAre() {
        givenStaff();
        Managed engineer = named("squidward");
        session.commit();
        statements.take();
        assertThat(m.employeeName.get(engineer)).isEqualTo("squidward");
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id, employee.language
            FROM employee WHERE employee.id IN (?) AND employee.type IN (?, ?)
            """);
        assertThat(m.language.get(engineer)).isEqualTo("Java");
        assertNothingSent();
        session.refresh(engineer);
        assertThat(statements.take()).hasSize(1);
    }

    @DatabaseTest
    void changesOfWhatAChildAddsAreWritten() {
        givenStaff();
        Managed senior = named("krabs");
        statements.take();
        m.years.set(senior, 41);
        m.employeeName.set(senior, "eugene");
        session.flush();
        assertSent("UPDATE employee SET name=?, years=? WHERE employee.id = ?");
        session.delete(senior);
        session.flush();
        assertSent("""
            SELECT machine.id, machine.label, machine.operator_id FROM machine WHERE machine.operator_id IN (?)
            DELETE FROM employee WHERE employee.id = ?
            """);
        session.commit();
        assertThat(rows("SELECT name FROM employee ORDER BY name")).containsExactly("patrick", "sandy", "squidward");
    }

    @DatabaseTest
    void listsOfTheRootHoldObjectsOfAllClasses() {
        given(m.company("krusty", m.engineer("squidward", "Java"), m.manager("krabs", 9), m.employee("sandy")));
        Managed company = all(m.company).get(0);
        statements.take();
        assertThat(m.employees.get(company))
                .map(Object::getClass)
                .containsExactlyInAnyOrder(m.engineer, m.manager, m.employee);
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id
            FROM employee WHERE employee.company_id IN (?)
            """);
        assertThat(m.employer.get(m.employees.get(company).get(0))).isSameAs(company);
        anew();
        company =
                session.execute(select(m.company).options(joined(m.employees))).one();
        assertSent("""
            SELECT company.id, company.name, employee_1.id AS id_1, employee_1.name AS name_1, employee_1.type,
            employee_1.company_id, employee_1.boss_id
            FROM company LEFT OUTER JOIN employee AS employee_1 ON company.id = employee_1.company_id
            """);
        assertThat(m.employees.get(company)).hasSize(3);
        assertNothingSent();
    }

    @DatabaseTest
    void referencesToAChildAreJoinedAndLoadedAsSuch() {
        Managed engineer = m.engineer("squidward", "Java");
        given(m.machine("fryer", engineer), m.machine("grill", null));
        assertThat(session.execute(select(m.machineLabel).join(m.operator).where(m.language.eq("Java")))
                        .all())
                .containsExactly("fryer");
        assertSent("""
            SELECT machine.label FROM machine
            JOIN employee ON employee.id = machine.operator_id AND employee.type IN (?, ?)
            WHERE employee.language = ?
            """);
        Managed machine = session.execute(select(m.machine).where(m.machineLabel.eq("fryer")))
                .one();
        statements.take();
        Managed operator = m.operator.get(machine);
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id, employee.language
            FROM employee WHERE employee.id IN (?) AND employee.type IN (?, ?)
            """);
        assertThat(operator).isInstanceOf(m.engineer);
        assertThat(m.machines.get(operator)).containsExactly(machine);
        anew();
        machine = session.execute(select(m.machine).options(joined(m.operator)).where(m.machineLabel.eq("fryer")))
                .one();
        assertSent("""
            SELECT machine.id, machine.label, machine.operator_id, employee_1.id AS id_1, employee_1.name, employee_1.type,
            employee_1.company_id, employee_1.boss_id, employee_1.language FROM machine LEFT OUTER JOIN employee AS employee_1
            ON employee_1.id = machine.operator_id AND employee_1.type IN (?, ?) WHERE machine.label = ?
            """);
        assertThat(m.language.get(m.operator.get(machine))).isEqualTo("Java");
        assertNothingSent();
    }

    @DatabaseTest
    void joinsLeadToObjectsOfAChild() {
        Managed squidward = m.engineer("squidward", "Java");
        Managed krabs = m.manager("krabs", 9);
        m.boss.set(squidward, krabs);
        given(m.company("krusty", squidward, krabs), m.company("chum", m.manager("plankton", 1)));
        assertThat(session.execute(select(m.companyName).join(m.employees.ofType(m.engineer)))
                        .all())
                .containsExactly("krusty");
        assertSent("""
            SELECT company.name FROM company
            JOIN employee ON company.id = employee.company_id AND employee.type IN (?, ?)
            """);
        assertThat(session.execute(select(m.companyName)
                                .where(m.employees.ofType(m.engineer).any(m.language.eq("Java"))))
                        .all())
                .containsExactly("krusty");
        assertSent("""
            SELECT company.name FROM company WHERE EXISTS
            (SELECT 1 FROM employee WHERE company.id = employee.company_id AND employee.type IN (?, ?)
            AND employee.language = ?)
            """);
        Aliased<Managed> manager = Aliased.of(m.manager);
        assertThat(session.execute(select(m.engineer)
                                .join(m.boss.ofType(manager))
                                .where(manager.get(m.level).gt(5)))
                        .one())
                .isInstanceOf(m.engineer);
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id, employee.language
            FROM employee
            JOIN employee AS employee_1 ON employee_1.id = employee.boss_id AND employee_1.type IN (?)
            WHERE employee_1.manager_level > ? AND employee.type IN (?, ?)
            """);
        assertThat(session.execute(select(manager)
                                .where(manager.get(m.employeeName).ne("plankton")))
                        .one())
                .isInstanceOf(m.manager);
    }

    @DatabaseTest
    void whatIsRelatedToAChildIsLoadedAlong() {
        Managed engineer = m.engineer("squidward", "Java");
        given(m.machine("fryer", engineer), m.machine("grill", engineer));
        Managed read = session.execute(select(m.engineer).options(selectIn(m.machines)))
                .one();
        assertThat(statements.take()).hasSize(2);
        assertThat(m.machines.get(read)).hasSize(2);
        assertNothingSent();
    }

    @DatabaseTest
    void whatIsRelatedToAChildIsLoadedAlongWithTheRoot() {
        Managed squidward = m.engineer("squidward", "Java");
        Managed senior = m.senior("krabs", "COBOL", 40);
        given(m.company("krusty", squidward, senior, m.manager("patrick", 1)));
        given(m.machine("mixer", null));
        db.begin(other -> m.operator.set(
                other.execute(select(m.machine)).one(),
                other.execute(select(m.engineer).where(m.employeeName.eq("squidward")))
                        .one()));
        statements.take();
        List<Managed> staff = session.execute(
                        select(m.employee).options(selectIn(m.machines)).orderBy(m.employeeName))
                .all();
        assertThat(names(staff)).containsExactly("krabs", "patrick", "squidward");
        assertSent("""
            SELECT employee.id, employee.name, employee.type, employee.company_id, employee.boss_id
            FROM employee ORDER BY employee.name
            SELECT machine.id, machine.label, machine.operator_id FROM machine WHERE machine.operator_id IN (?, ?)
            """);
        assertThat(m.machines.get(staff.get(2))).hasSize(1);
        assertThat(m.machines.get(staff.get(0))).isEmpty();
        assertNothingSent();
        anew();
        Managed company = session.execute(
                        select(m.company).options(selectIn(m.employees).then(joined(m.machines))))
                .one();
        assertThat(statements.take()).hasSize(2);
        assertThat(m.employees.get(company)).hasSize(3);
        for (Managed each : m.employees.get(company)) {
            if (m.engineer.isInstance(each)) {
                assertThat(m.machines.get(each)).hasSize(m.senior.isInstance(each) ? 0 : 1);
            }
        }
        assertNothingSent();
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.execute(select(m.employee).options(raise(m.machines))))
                .hasMessageContaining("RAISE is not supported for one of them");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> withPolymorphic(m.machine, m.engineer))
                .hasMessageContaining("Engineer does not inherit from Machine");
    }

    @DatabaseTest
    void theHierarchyMayReferToItself() {
        Managed krabs = m.manager("krabs", 9);
        Managed patrick = m.manager("patrick", 3);
        Managed squidward = m.engineer("squidward", "Java");
        m.boss.set(patrick, krabs);
        m.boss.set(squidward, patrick);
        session.addAll(List.of(squidward, patrick, krabs));
        session.commit();
        assertThat(rows("SELECT e.name, b.name FROM employee e LEFT JOIN employee b ON b.id = e.boss_id ORDER"
                        + " BY e.name"))
                .containsExactly("krabs|null", "patrick|krabs", "squidward|patrick");
        assertThat(m.boss.get(m.boss.get(squidward))).isSameAs(krabs);
        session.delete(krabs);
        session.delete(patrick);
        session.delete(squidward);
        session.commit();
        assertThat(rows("SELECT name FROM employee")).isEmpty();
    }

    @DatabaseTest
    void statementsAboutAChildLeaveTheOthersAlone() {
        givenStaff();
        Managed senior = named("krabs");
        Managed sandy = named("sandy");
        statements.take();
        session.execute(update(m.engineer).set(m.employeeName, "busy"));
        assertSent("UPDATE employee SET name=? WHERE employee.type IN (?, ?)");
        assertThat(m.employeeName.get(senior)).isEqualTo("busy");
        assertThat(m.employeeName.get(sandy)).isEqualTo("sandy");
        assertNothingSent();
        session.execute(update(m.senior).set(m.years, 50).where(m.years.ge(10)));
        assertThat(m.years.get(senior)).isEqualTo(50);
        assertThat(session.execute(delete(m.manager)).rowCount()).isEqualTo(1);
        session.commit();
        assertThat(rows("SELECT name, years FROM employee ORDER BY id"))
                .containsExactly("sandy|null", "busy|null", "busy|50");
    }

    @DatabaseTest
    void theClassicQueryKnowsChildrenToo() {
        givenStaff();
        assertThat(session.query(m.engineer).count()).isEqualTo(2);
        assertThat(session.query(m.engineer).filterBy("name", "krabs").one()).isInstanceOf(m.senior);
        assertThat(session.query(m.engineer).delete()).isEqualTo(2);
        assertThat(session.query(m.employee).count()).isEqualTo(2);
    }

    @DatabaseTest
    void rowsAreInsertedInBulkAsWhatTheyAre() {
        session.insertAll(
                m.engineer, List.of(Map.of("name", "one", "language", "Java"), Map.of("name", "two", "language", "C")));
        assertThat(session.query(m.engineer).count()).isEqualTo(2);
    }

    @DatabaseTest
    void hybridsAreInherited() {
        givenStaff();
        assertThat(session.execute(select(m.skill).from(m.engineer).orderBy(m.employeeName))
                        .all())
                .containsExactly("krabs the senior engineer, COBOL", "squidward the engineer, Java");
        assertThat(session.execute(select(m.engineer).where(m.label.eq("krabs the senior engineer")))
                        .one())
                .isInstanceOf(m.senior);
    }

    @DatabaseTest
    void aRowOfNoKnownClassIsRefused() {
        givenStaff();
        session.execute(text("UPDATE employee SET type = 'robot' WHERE name = 'sandy'"));
        assertRefused(ErrorCode.UNKNOWN_IDENTITY, () -> all(m.employee))
                .hasMessageContaining("A row of Employee has the discriminator robot");
        assertThat(all(m.engineer)).hasSize(2);
    }

    @DatabaseTest
    void anObjectKeepsItsClass() {
        givenStaff();
        Managed engineer = named("squidward");
        session.execute(text("UPDATE employee SET type = 'manager' WHERE name = 'squidward'"));
        assertRefused(ErrorCode.OTHER_CLASS, () -> all(m.employee))
                .hasMessageContaining("The row of Engineer#" + m.id.get(engineer) + " is one of Manager by now");
        session.expire(engineer);
        assertRefused(ErrorCode.ROW_GONE, () -> m.employeeName.get(engineer));
        session.expunge(engineer);
        assertThat(named("squidward")).isInstanceOf(m.manager);
    }

    @DatabaseTest
    void theDiscriminatorIsNotAssigned() {
        Managed engineer = m.engineer("squidward", "Java");
        m.type.set(engineer, "manager");
        session.add(engineer);
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining(
                        "Engineer#new.type is manager, and tells the class of the row, which is engineer");
        session.rollback();
        givenStaff();
        m.type.set(named("squidward"), "manager");
        assertRefused(ErrorCode.WRONG_STATE, session::flush).hasMessageContaining(".type was assigned");
    }

    @DatabaseTest
    void anObjectIsMergedIntoOneOfItsClassOnly() {
        givenStaff();
        Managed engineer = named("squidward");
        m.language.get(engineer);
        anew();
        m.language.set(engineer, "Go");
        assertThat(m.language.get(session.merge(engineer))).isEqualTo("Go");
        session.commit();
        assertThat(rows("SELECT language FROM employee WHERE name = 'squidward'"))
                .containsExactly("Go");
        Managed other = m.manager("other", 1);
        m.id.set(other, m.id.get(engineer));
        assertRefused(ErrorCode.OTHER_CLASS, () -> session.merge(other))
                .hasMessageContaining("its row is one of Engineer");
    }
}
