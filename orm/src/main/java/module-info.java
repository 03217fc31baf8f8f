// SPDX-License-Identifier: Apache-2.0
/** Object-relational mapper: mapping, state, loading, unit of work, session. */
module dev.athanor.orm {
    requires transitive dev.athanor.core;

    exports dev.athanor.orm.annotation;
    exports dev.athanor.orm.instrument;
    exports dev.athanor.orm.loading;
    exports dev.athanor.orm.mapping;
    exports dev.athanor.orm.persist;
    exports dev.athanor.orm.query;
    exports dev.athanor.orm.session;
    exports dev.athanor.orm.state;
    exports dev.athanor.orm.unitofwork;

    uses dev.athanor.orm.mapping.EntityType.Planner;

    provides dev.athanor.orm.mapping.EntityType.Planner with
            dev.athanor.orm.query.QueryPlanner;
    provides dev.athanor.sql.EntityLookup with
            dev.athanor.orm.mapping.EntityClasses;
}
