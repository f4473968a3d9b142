/**
 * The case as escalation sees it: which clocks run, which rungs fired, what went to the Ombudsman.
 */
@NullMarked
package id.kawal.escalation.domain;

import org.jspecify.annotations.NullMarked;
