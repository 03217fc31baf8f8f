// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

/** The operations that are measured. */
public enum Workload {
    W1("get by key: one author, own session"),
    W2("rows as objects: 10,000 books, one query"),
    W3("rows as records: (id, title, price, published, isbn) of 10,000 books"),
    W4("insert: 5,000 new authors in one unit of work, keys from the database"),
    W5("change: load 1,000 authors, change one column of each, write back"),
    W8("dynamic statement: 3 joins, 5 predicates that come and go; built, rendered, run on small tables"),
    W8S("the statement of W8 built and rendered (Athanor: built and looked up), and not run");

    private final String description;

    Workload(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
