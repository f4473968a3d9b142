package id.kawal.notification.adapter.web;

import id.kawal.notification.application.LoggedNotice;
import java.util.List;

/** A page of the delivery log, newest first. */
record NoticeResponse(List<LoggedNotice> notices) {}
