/**
 * The seller finds out what the person needs: budget, authority, need and timeline, the product that meets it and what
 * it is worth. What the catalogue does not offer is kept as a gap, from which marketing learns.
 */
@NullMarked
package dev.baton.engagement;

import org.jspecify.annotations.NullMarked;
