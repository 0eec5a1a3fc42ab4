/** What marketing asks people for: one row a campaign, and the words that people agree to, each version kept. */
@NullMarked
package dev.baton.intake.campaign;

import org.jspecify.annotations.NullMarked;
