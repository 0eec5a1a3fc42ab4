/**
 * Every way in. All of them end at one door, {@link dev.baton.intake.LeadIntake}, which checks what came, and hands it
 * to the book of leads until it stands there exactly once.
 *
 * <p>{@code web} is the HTTP API, {@code imports} takes whole files in the background, {@code csv} reads them.
 */
@NullMarked
package dev.baton.intake;

import org.jspecify.annotations.NullMarked;
