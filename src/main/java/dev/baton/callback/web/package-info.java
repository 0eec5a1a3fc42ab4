/** Booked callbacks over HTTP. */
@NullMarked
package dev.baton.callback.web;

import org.jspecify.annotations.NullMarked;
