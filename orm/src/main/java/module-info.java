// SPDX-License-Identifier: Apache-2.0
/** Object-relational mapper: mapping, state, loading, unit of work, session. */
module dev.athanor.orm {
    requires transitive dev.athanor.core;

    exports dev.athanor.orm.annotation;
    exports dev.athanor.orm.instrument;
    exports dev.athanor.orm.mapping;
    exports dev.athanor.orm.state;
}
