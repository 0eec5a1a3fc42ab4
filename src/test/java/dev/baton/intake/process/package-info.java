@NullMarked
package dev.baton.intake.process;

import org.jspecify.annotations.NullMarked;
