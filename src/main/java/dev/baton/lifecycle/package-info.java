/** The thread of a lead's life: what all stages of the process share, such as when a task is due. */
@NullMarked
package dev.baton.lifecycle;

import org.jspecify.annotations.NullMarked;
