/** Reads the policies and tables of facts that are shipped or mounted. */
@NullMarked
package id.kawal.escalation.adapter.rules;

import org.jspecify.annotations.NullMarked;
