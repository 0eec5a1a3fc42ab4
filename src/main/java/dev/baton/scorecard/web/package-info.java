/** Proposed scorecards over HTTP. */
@NullMarked
package dev.baton.scorecard.web;

import org.jspecify.annotations.NullMarked;
