// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import java.util.ArrayList;
import java.util.List;

/** Objects that came from one result. What one of them turns out to need is loaded for all of them that lack it. */
public final class LoadGroup {
    private final List<EntityState> members = new ArrayList<>();

    public LoadGroup() {}

    public void add(EntityState state) {
        members.add(state);
    }

    public List<EntityState> members() {
        return members;
    }
}
