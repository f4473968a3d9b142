/** The hand-over of a case to the Ombudsman's regional office. */
@NullMarked
package id.kawal.escalation.domain.referral;

import org.jspecify.annotations.NullMarked;
