/** What is there after every start. */
@NullMarked
package dev.baton.platform.organisation;

import org.jspecify.annotations.NullMarked;
