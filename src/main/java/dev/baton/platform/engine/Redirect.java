package dev.baton.platform.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one statement in the place of another when the engine asks. */
public interface Redirect {

    /**
     * What to ask in its place; nothing when the statement is the right one.
     *
     * @param session of the engine's command
     * @param statement as the engine calls it
     * @param question what it is asked with
     */
    Optional<String> inPlaceOf(String statement, @Nullable Object question, ReadAheadSession session);
}
