/** Recommendations over HTTP, to be read: what marketing decided, why, and whether it helped. */
@NullMarked
package dev.baton.feedback.web;

import org.jspecify.annotations.NullMarked;
