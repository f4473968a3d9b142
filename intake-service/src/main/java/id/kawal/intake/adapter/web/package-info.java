/** The HTTP API and the pages of the citizen. */
@NullMarked
package id.kawal.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
