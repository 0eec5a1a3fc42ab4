/**
 * Every way in. All of them end at one door, {@link dev.baton.intake.LeadIntake}, which checks what came, and hands it
 * to the book of leads until it stands there exactly once.
 *
 * <p>{@code web} is the HTTP API and the pages of public forms, {@code form} guards these, {@code campaign} says what they
 * ask. {@code mailbox} reads mails, {@code process} is the form that people of ours fill in, {@code imports} takes whole
 * files in the background, {@code csv} reads them. {@link dev.baton.intake.SetAside} keeps what was not taken.
 */
@NullMarked
package dev.baton.intake;

import org.jspecify.annotations.NullMarked;
