/**
 * How every error of the API looks: an RFC 9457 problem with a list of the fields that must be mended.
 *
 * <p>What an unexpected exception says is only in the log; the answer carries the id under which it stands there.
 */
@NullMarked
package dev.baton.platform.problem;

import org.jspecify.annotations.NullMarked;
