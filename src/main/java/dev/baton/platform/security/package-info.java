/**
 * Who may come in, by which door, and who is asking.
 *
 * <p>There is one list of people, the engine's. Programs use HTTP basic, the web applications their own login.
 */
@NullMarked
package dev.baton.platform.security;

import org.jspecify.annotations.NullMarked;
