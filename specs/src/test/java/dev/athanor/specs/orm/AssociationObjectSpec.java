// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** An object that links two others and says more of it: its key is the keys of both. */
class AssociationObjectSpec extends OrmSpec {
    private Class<Managed> student;
    private Attribute<Managed, Long> studentId;
    private Attribute<Managed, String> name;
    private ToMany<Managed, Managed> taken;
    private Class<Managed> course;
    private Attribute<Managed, Long> courseId;
    private Attribute<Managed, String> title;
    private ToMany<Managed, Managed> takers;
    private Class<Managed> enrolment;
    private ToOne<Managed, Managed> ofStudent;
    private ToOne<Managed, Managed> ofCourse;
    private Attribute<Managed, String> grade;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Student"));
    }

    private Class<Managed> type(String simpleName) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", simpleName);
    }

    @BeforeEach
    void handles() {
        student = type("Student");
        studentId = Model.handle(student, "ID");
        name = Model.handle(student, "NAME");
        taken = Model.handle(student, "ENROLMENTS");
        course = type("Course");
        courseId = Model.handle(course, "ID");
        title = Model.handle(course, "TITLE");
        takers = Model.handle(course, "ENROLMENTS");
        enrolment = type("Enrolment");
        ofStudent = Model.handle(enrolment, "STUDENT");
        ofCourse = Model.handle(enrolment, "COURSE");
        grade = Model.handle(enrolment, "GRADE");
    }

    private Managed student(String called) {
        Managed made = EntityType.of(student).create();
        name.set(made, called);
        return made;
    }

    private Managed course(String called) {
        Managed made = EntityType.of(course).create();
        title.set(made, called);
        return made;
    }

    private Managed enrol(Managed who, Managed in, String graded) {
        Managed made = EntityType.of(enrolment).create();
        ofStudent.set(made, who);
        ofCourse.set(made, in);
        grade.set(made, graded);
        return made;
    }

    @DatabaseTest
    void itsKeyIsKnownWhenBothOthersHaveTheirs() {
        Managed ann = student("ann");
        Managed latin = course("latin");
        Managed link = enrol(ann, latin, "A");
        assertThat(link).hasToString("Enrolment#new{grade=A}");
        session.add(ann);
        session.flush();
        assertSent("""
            INSERT INTO course (title) …
            INSERT INTO student (name) …
            INSERT INTO enrolment (student_id, course_id, grade) VALUES (?, ?, ?)
            """);
        Key key = Key.of(studentId.get(ann), courseId.get(latin));
        assertThat(link).hasToString("Enrolment#" + key + "{grade=A}");
        assertThat(session.get(enrolment, key)).isSameAs(link);
        assertNothingSent();
        session.commit();
        anew();
        Managed again = session.getOne(enrolment, key);
        statements.take();
        assertThat(ofStudent.key(again)).isEqualTo(key.part(0));
        assertNothingSent();
        assertThat(name.get(ofStudent.get(again))).isEqualTo("ann");
    }

    @DatabaseTest
    void itIsChangedAndDeletedByBothKeys() {
        Managed ann = student("ann");
        enrol(ann, course("latin"), "A");
        enrol(ann, course("greek"), "B");
        given(ann);
        List<Managed> all =
                session.execute(select(enrolment).orderBy(grade.asc())).all();
        grade.set(all.get(0), "C");
        statements.take();
        session.flush();
        assertSent("UPDATE enrolment SET grade=? WHERE enrolment.student_id = ? AND enrolment.course_id = ?");
        session.delete(all.get(1));
        session.flush();
        assertSent("DELETE FROM enrolment WHERE enrolment.student_id = ? AND enrolment.course_id = ?");
        session.commit();
        assertThat(rows("SELECT grade FROM enrolment")).containsExactly("C");
    }

    @DatabaseTest
    void theListThatOwnsItLetsItGo() {
        Managed ann = student("ann");
        Managed latin = course("latin");
        enrol(ann, latin, "A");
        enrol(ann, course("greek"), "B");
        given(ann);
        Managed again = all(student).get(0);
        taken.get(again).removeIf(each -> "A".equals(grade.get(each)));
        session.commit();
        assertThat(rows("SELECT grade FROM enrolment")).containsExactly("B");
        session.delete(again);
        session.commit();
        assertThat(rows("SELECT grade FROM enrolment")).isEmpty();
        assertThat(rows("SELECT title FROM course ORDER BY title")).containsExactly("greek", "latin");
    }

    @DatabaseTest
    void aListThatDoesNotOwnItCannotEmptyItsKey() {
        Managed ann = student("ann");
        enrol(ann, course("latin"), "A");
        given(ann);
        Managed latin = all(course).get(0);
        takers.get(latin).clear();
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining("that is part of its key was emptied, and a row keeps its key.");
    }

    @DatabaseTest
    void itIsLoadedWithBothSides() {
        Managed ann = student("ann");
        Managed bob = student("bob");
        Managed latin = course("latin");
        enrol(ann, latin, "A");
        enrol(bob, latin, "B");
        enrol(bob, course("greek"), "C");
        given(ann, bob);
        List<Managed> all = session.execute(select(student)
                        .orderBy(name.asc())
                        .options(selectIn(taken).then(joined(ofCourse))))
                .all();
        statements.take();
        assertThat(all)
                .extracting(each -> taken.get(each).stream()
                        .map(link -> title.get(ofCourse.get(link)))
                        .sorted()
                        .toList())
                .containsExactly(List.of("latin"), List.of("greek", "latin"));
        assertNothingSent();
        assertThat(session.execute(select(name).join(taken).join(ofCourse).where(title.eq("greek")))
                        .all())
                .containsExactly("bob");
    }

    @DatabaseTest
    void itIsMergedByTheKeysOfBoth() {
        Managed ann = student("ann");
        Managed latin = course("latin");
        enrol(ann, latin, "A");
        given(ann);
        Managed who = student("ann");
        studentId.set(who, studentId.get(ann));
        Managed in = course("latin");
        courseId.set(in, courseId.get(latin));
        Managed outside = enrol(who, in, "Z");
        Managed merged = session.merge(outside);
        session.commit();
        assertThat(ofStudent.get(merged)).isSameAs(session.get(student, studentId.get(ann)));
        assertThat(rows("SELECT grade FROM enrolment")).containsExactly("Z");
    }

    @DatabaseTest
    void afterARollbackItIsNewAgain() {
        Managed ann = student("ann");
        enrol(ann, course("latin"), "A");
        session.add(ann);
        session.flush();
        session.rollback();
        session.add(ann);
        session.commit();
        assertThat(rows("SELECT name, title, grade FROM enrolment JOIN student ON student_id = student.id"
                        + " JOIN course ON course_id = course.id"))
                .containsExactly("ann|latin|A");
    }
}
