/**
 * Keeps task lists quick however many tasks are open.
 *
 * <p>The engine's own task query multiplies tasks by their candidates and by the rights on them. For what Tasklist and
 * its filters ask, an equivalent statement ({@code task-lists.xml}) is put in its place: one that reads the tasks of each
 * reader in order for whoever may see single tasks, one without rights for whoever may see all. A query for one task by its
 * id takes the task that the command reads anyway. Every other query, and every user who has rights revoked, gets the
 * engine's. The names that stand in a list are not read with each list.
 */
@NullMarked
package dev.baton.platform.tasklist;

import org.jspecify.annotations.NullMarked;
