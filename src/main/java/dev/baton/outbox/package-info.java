/**
 * The post office: a letter is written in the transaction of the work it tells about, and carried out later, with
 * retries, under a {@code Message-ID} that never changes. Without a mail server the letters stay here, to be read.
 */
@NullMarked
package dev.baton.outbox;

import org.jspecify.annotations.NullMarked;
