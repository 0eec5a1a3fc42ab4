/** Tests of orders. */
@NullMarked
package dev.baton.fulfilment;

import org.jspecify.annotations.NullMarked;
