/** What people do in a real browser, and what it looks like: screenshots go to {@code target/screenshots}. */
@NullMarked
package dev.baton.browser;

import org.jspecify.annotations.NullMarked;
