/** Tests of the process {@code order-fulfilment}. */
@NullMarked
package dev.baton.fulfilment.process;

import org.jspecify.annotations.NullMarked;
