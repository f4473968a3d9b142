/** What tests of every service share: a settable clock, facts, tokens, a broker and a database. */
@NullMarked
package id.kawal.testkit;

import org.jspecify.annotations.NullMarked;
