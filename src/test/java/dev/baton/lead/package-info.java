/** Tests of the lead and of how it is spoken about. */
@NullMarked
package dev.baton.lead;

import org.jspecify.annotations.NullMarked;
