/** What a browser gets: the engine's web applications, each page with its own nonce, and the words after the start. */
@NullMarked
package dev.baton.platform.web;

import org.jspecify.annotations.NullMarked;
