/** Previews, clocks, referrals and the registers over HTTP. */
@NullMarked
package id.kawal.escalation.adapter.web;

import org.jspecify.annotations.NullMarked;
