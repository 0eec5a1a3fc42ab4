/** Tests of the thread through all stages. */
@NullMarked
package dev.baton.lifecycle;

import org.jspecify.annotations.NullMarked;
