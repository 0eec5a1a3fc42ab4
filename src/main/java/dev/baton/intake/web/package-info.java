/**
 * The HTTP side of the intake: leads, interactions, imports and their column mappings.
 */
@NullMarked
package dev.baton.intake.web;

import org.jspecify.annotations.NullMarked;
