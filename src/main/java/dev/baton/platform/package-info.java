/**
 * What Baton stands on: the engine and how it is guarded, who may come in, what the web applications show.
 *
 * <p>Nothing here knows what a lead is; every other package may use it.
 */
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
package dev.baton.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
