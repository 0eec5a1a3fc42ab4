/** Tests of the post office, against a real mail server. */
@NullMarked
package dev.baton.outbox;

import org.jspecify.annotations.NullMarked;
