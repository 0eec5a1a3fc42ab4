/** Engine, security, web and clock: configuration only, without a word of the business. */
@NullMarked
package dev.baton.platform;

import org.jspecify.annotations.NullMarked;
