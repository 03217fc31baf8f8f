// SPDX-License-Identifier: Apache-2.0
/** Java classes and Jackson's trees as the types of JSON columns. */
module dev.athanor.jackson {
    requires transitive dev.athanor.core;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive com.fasterxml.jackson.core;
    requires static transitive dev.athanor.orm;

    exports dev.athanor.jackson;
}
