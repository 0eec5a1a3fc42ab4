/**
 * Long patience: a lead that is not ready yet gets the mails of its segment's program, at times that suit the person, and
 * leaves when the person turns to us. Every mail is remembered with what came of it, so that marketing sees which step
 * and which variant brings qualified leads.
 */
@NullMarked
package dev.baton.nurture;

import org.jspecify.annotations.NullMarked;
