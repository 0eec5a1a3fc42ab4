@NullMarked
package dev.baton.intake.form;

import org.jspecify.annotations.NullMarked;
