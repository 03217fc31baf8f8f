// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.util.List;

/**
 * One library's way of doing the workloads, written as its own manual advises for speed. What an application does once at its
 * start belongs in the constructor.
 *
 * @param <A> the library's author object
 * @param <B> the library's book object
 */
public interface Contestant<A, B> extends AutoCloseable {

    /** W1: one author by key, in a session of its own. */
    A author(long key) throws Exception;

    /** W2: all books as the library's objects, by one query. */
    List<B> books() throws Exception;

    /** W3: all books as plain records, by one query. */
    List<BookCard> cards() throws Exception;

    /** W4: inserts new authors in one unit of work; the objects returned, in the same order, know the keys that the database gave. */
    List<A> insert(List<AuthorData> newAuthors) throws Exception;

    /** W5: loads all authors, gives each {@link Fixture#rating} of this round, writes the change back. */
    void rate(int round) throws Exception;

    /** W8: the authors of tagged books that are as wished, by one statement that is made for this wish. */
    List<AuthorLine> lines(Wish wish) throws Exception;

    /** W8S: the text of the statement that {@link #lines} runs for this wish, made ready to be sent but not sent. */
    String statement(Wish wish) throws Exception;

    /** The values of an author object; only for the check, never timed. */
    AuthorData authorData(A author);

    /** The values of a book object; only for the check, never timed. */
    BookData bookData(B book);

    @Override
    void close();
}
