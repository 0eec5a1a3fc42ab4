@NullMarked
package dev.baton.intake.csv;

import org.jspecify.annotations.NullMarked;
