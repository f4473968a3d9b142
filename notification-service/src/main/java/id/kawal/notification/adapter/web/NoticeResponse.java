package id.kawal.notification.adapter.web;

import id.kawal.notification.application.LoggedNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the delivery log, newest first.
 *
 * @param next to be given as {@code before} for the next page; null on the last one
 */
record NoticeResponse(List<LoggedNotice> notices, @Nullable String next) {}
