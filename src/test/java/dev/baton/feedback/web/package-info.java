/** Tests of the recommendations over HTTP. */
@NullMarked
package dev.baton.feedback.web;

import org.jspecify.annotations.NullMarked;
