/** The way in that is a process: what people were told by phone, at a fair or face to face. */
@NullMarked
package dev.baton.intake.process;

import org.jspecify.annotations.NullMarked;
