/** The delivery log and delivery receipts over HTTP. */
@NullMarked
package id.kawal.notification.adapter.web;

import org.jspecify.annotations.NullMarked;
