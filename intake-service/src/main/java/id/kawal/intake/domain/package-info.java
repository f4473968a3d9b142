/**
 * What a complaint is to the office that takes it in: rules of lodging and of the citizen's word.
 */
@NullMarked
package id.kawal.intake.domain;

import org.jspecify.annotations.NullMarked;
