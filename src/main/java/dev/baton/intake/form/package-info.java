/**
 * The public form of a campaign: who sends it has no login, so everything here mistrusts what comes.
 *
 * <p>A ticket says when the form was opened, a trap tells programs from people, a limit for each source holds on all
 * nodes together. What looks like a program is set aside, where marketing sees it; consent to mail holds only once it
 * is confirmed by a link.
 */
@NullMarked
package dev.baton.intake.form;

import org.jspecify.annotations.NullMarked;
