/**
 * One class per activity: hearing facts, delivering notices, taking receipts; and the ports they
 * need.
 */
@NullMarked
package id.kawal.notification.application;

import org.jspecify.annotations.NullMarked;
