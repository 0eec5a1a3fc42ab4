/** The doors, tried from outside with real requests. */
@NullMarked
package dev.baton.platform.security;

import org.jspecify.annotations.NullMarked;
