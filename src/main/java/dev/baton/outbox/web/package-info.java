/** The outbox over HTTP, for those who look after the system. */
@NullMarked
package dev.baton.outbox.web;

import org.jspecify.annotations.NullMarked;
