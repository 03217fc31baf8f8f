// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that came from one result. What one of them turns out to need is loaded for all of them that lack it. */
public final class LoadGroup {
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    private final List<EntityState> members = new ArrayList<>();
    private long raise;
    private long alone;
    private @Nullable Object[] wishes = NONE;

    public LoadGroup() {}

    /** Says which relationships of the members are not to be loaded lazily, and which for one member at a time. */
    public void plan(long raise, long alone) {
        this.raise = raise;
        this.alone = alone;
    }

    /** Keeps what was said of how an attribute is loaded once it is read, by the attributes' numbers. */
    public void wishes(@Nullable Object[] said) {
        wishes = said;
    }

    /** What was said of how an attribute is loaded once it is read, or null. */
    public @Nullable Object wish(int attribute) {
        return attribute < wishes.length ? wishes[attribute] : null;
    }

    /** The bits of the relationships that must not be loaded lazily. */
    public long raise() {
        return raise;
    }

    /** The bits of the relationships that are loaded for one member at a time. */
    public long alone() {
        return alone;
    }

    public void add(EntityState state) {
        members.add(state);
    }

    public List<EntityState> members() {
        return members;
    }
}
