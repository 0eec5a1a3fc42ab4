/**
 * The engine's question whether a user has a right, asked once a command and in a short statement ({@code rights.xml}):
 * it is asked several times in each request.
 */
@NullMarked
package dev.baton.platform.rights;

import org.jspecify.annotations.NullMarked;
