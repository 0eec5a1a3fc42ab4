/**
 * The read side: leads as lists and as whole stories, for people and for other systems. It writes nothing, and shows
 * each user only what their team may see.
 */
@NullMarked
package dev.baton.insight;

import org.jspecify.annotations.NullMarked;
