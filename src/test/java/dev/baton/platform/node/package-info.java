@NullMarked
package dev.baton.platform.node;

import org.jspecify.annotations.NullMarked;
