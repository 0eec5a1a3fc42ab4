/** Leads over HTTP, to be read. */
@NullMarked
package dev.baton.insight.web;

import org.jspecify.annotations.NullMarked;
