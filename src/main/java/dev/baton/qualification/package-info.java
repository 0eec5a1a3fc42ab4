/**
 * Marketing decides who is worth a seller's time. A lead is enriched, scored on two axes by tables that marketing
 * keeps, and then promoted, reviewed by a person, kept in nurture, or disqualified with a reason. Every score keeps its
 * inputs, the version of the table and the rules that matched.
 */
@NullMarked
package dev.baton.qualification;

import org.jspecify.annotations.NullMarked;
