@NullMarked
package dev.baton.intake;

import org.jspecify.annotations.NullMarked;
