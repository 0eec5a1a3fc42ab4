/** Rehearsals over HTTP. */
@NullMarked
package dev.baton.rehearsal.web;

import org.jspecify.annotations.NullMarked;
