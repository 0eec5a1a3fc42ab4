/** What the engine calls in {@code order-fulfilment}, and what its tasks ask. */
@NullMarked
package dev.baton.fulfilment.process;

import org.jspecify.annotations.NullMarked;
