/** Tests of handling objections. */
@NullMarked
package dev.baton.objections;

import org.jspecify.annotations.NullMarked;
