@NullMarked
package dev.baton.intake.mailbox;

import org.jspecify.annotations.NullMarked;
