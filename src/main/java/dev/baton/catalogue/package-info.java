/**
 * What is for sale: each product with its list price, the floor below which it is never sold, and what speaks for it.
 * Sellers read it; only the product team changes it.
 */
@NullMarked
package dev.baton.catalogue;

import org.jspecify.annotations.NullMarked;
