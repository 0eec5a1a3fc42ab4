@NullMarked
package dev.baton.intake.imports;

import org.jspecify.annotations.NullMarked;
