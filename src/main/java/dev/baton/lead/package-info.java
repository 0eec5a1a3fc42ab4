/**
 * The lead: who asked, what they want, where they stand, and everything that was ever done about it.
 *
 * <p>Every other package speaks of leads in these words. Nothing here knows the engine or the web. A lead changes only
 * through {@link dev.baton.lead.Leads}, by verbs that refuse what its present stage does not allow.
 */
@NullMarked
package dev.baton.lead;

import org.jspecify.annotations.NullMarked;
