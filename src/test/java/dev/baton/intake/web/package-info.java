@NullMarked
package dev.baton.intake.web;

import org.jspecify.annotations.NullMarked;
