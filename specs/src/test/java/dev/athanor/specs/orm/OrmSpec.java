// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the specs share that run with every front end. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.athanor.specs.orm.Model#all")
abstract class OrmSpec extends EntitySpec {
    @Parameter
    Model m;
}
