/**
 * The engine's question whether a user has a right, asked in a short statement ({@code rights.xml}): each request asks it,
 * and building the engine's own took a tenth of the application's processor time. Variables of instances need a right of their
 * own, a filter is read with the right to see it, and a right to read a task is asked for without its execution.
 */
@NullMarked
package dev.baton.platform.rights;

import org.jspecify.annotations.NullMarked;
