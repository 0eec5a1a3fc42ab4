/**
 * What sales learned becomes a decision of marketing. Each refusal, silence, missing product, objection, loss, win and
 * unhappy customer is kept once and counted; when the same lesson repeats, a marketing lead is asked to act on it, and
 * afterwards the counts show whether it helped.
 */
@NullMarked
package dev.baton.feedback;

import org.jspecify.annotations.NullMarked;
