@NullMarked
package dev.baton.platform.housekeeping;

import org.jspecify.annotations.NullMarked;
