@NullMarked
package dev.baton.platform.rows;

import org.jspecify.annotations.NullMarked;
