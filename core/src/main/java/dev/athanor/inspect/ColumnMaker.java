// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.SequenceOptions;
import dev.athanor.dialect.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Sequence;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes columns and sequences of what a catalogue says of them; what the database says without being told is left out. */
final class ColumnMaker {
    private static final Set<TypeKind> WHOLE = Set.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);
    /** The largest numbers of the types that count; MariaDB stops one earlier. */
    private static final Set<Long> LARGEST =
            Set.of((long) Short.MAX_VALUE, (long) Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1);

    private static final Set<Long> SMALLEST =
            Set.of((long) Short.MIN_VALUE, (long) Integer.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1);
    private final long sequenceCache;

    ColumnMaker(Dialect dialect) {
        sequenceCache = dialect.syntax().ddl().sequenceCache();
    }

    Column<?> make(ReflectedColumn read, boolean inKey) {
        Column<?> column = Column.of(read.name(), read.type());
        if (!read.nullable()) {
            column.notNull();
        } else if (inKey) {
            column.nullable();
        }
        if (read.identity() != null) {
            column.identity(new Identity(
                    read.identity().always(), false, essential(read.identity().options())));
        } else if (read.autoincrement()) {
            column.identity(true);
        } else if (inKey && WHOLE.contains(read.type().kind())) {
            column.identity(false);
        }
        String expression = read.defaultText();
        if (expression != null && !read.autoincrement()) {
            column.serverDefaultSql(SqlParentheses.outerRemoved(expression));
        }
        if (read.onUpdateText() != null) {
            column.serverOnUpdateSql(read.onUpdateText());
        }
        ReflectedComputed computed = read.computed();
        if (computed != null) {
            column.computed(SqlParentheses.outerRemoved(computed.sql()));
            if (computed.stored()) {
                column.stored();
            } else {
                column.virtual();
            }
        }
        if (read.collation() != null) {
            column.collation(read.collation());
        }
        if (read.comment() != null) {
            column.comment(read.comment());
        }
        return column;
    }

    Sequence sequence(@Nullable String schema, ReflectedSequence read) {
        SequenceOptions options = essential(read.options());
        Sequence sequence = Sequence.of(schema == null ? "" : schema, read.name());
        if ("integer".equals(read.typeText())) {
            sequence.as(Types.INTEGER);
        } else if ("smallint".equals(read.typeText())) {
            sequence.as(Types.SMALLINT);
        }
        if (options.start() != null) {
            sequence.start(options.start());
        }
        if (options.increment() != null) {
            sequence.increment(options.increment());
        }
        if (options.minimum() != null) {
            sequence.minimum(options.minimum());
        }
        if (options.maximum() != null) {
            sequence.maximum(options.maximum());
        }
        if (options.cache() != null) {
            sequence.cache(options.cache());
        }
        if (options.cycle() != null) {
            sequence.cycle(options.cycle());
        }
        return sequence;
    }

    /** What a database would not choose by itself. */
    private SequenceOptions essential(SequenceOptions said) {
        Long increment = said.increment();
        boolean down = increment != null && increment < 0;
        Long minimum = said.minimum();
        Long maximum = said.maximum();
        boolean usualMinimum = minimum == null || (down ? SMALLEST.contains(minimum) : minimum == 1);
        boolean usualMaximum = maximum == null || (down ? maximum == -1 : LARGEST.contains(maximum));
        Long first = down ? maximum : minimum;
        boolean usualStart = said.start() == null || said.start().equals(first);
        boolean usualCache = said.cache() == null || said.cache() == sequenceCache;
        return new SequenceOptions(
                usualStart ? null : said.start(),
                increment == null || increment == 1 ? null : increment,
                usualMinimum ? null : minimum,
                usualMaximum ? null : maximum,
                false,
                false,
                Boolean.TRUE.equals(said.cycle()) ? true : null,
                usualCache ? null : said.cache(),
                null);
    }
}
