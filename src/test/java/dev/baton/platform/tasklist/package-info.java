/** Proves the quick task lists equal to the engine's own, and that they read little. */
@NullMarked
package dev.baton.platform.tasklist;

import org.jspecify.annotations.NullMarked;
