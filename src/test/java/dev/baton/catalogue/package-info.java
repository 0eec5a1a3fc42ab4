/** Tests of the catalogue. */
@NullMarked
package dev.baton.catalogue;

import org.jspecify.annotations.NullMarked;
