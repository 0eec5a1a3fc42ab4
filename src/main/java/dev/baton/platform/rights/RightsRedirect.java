package dev.baton.platform.rights;

import dev.baton.platform.engine.OneRight;
import dev.baton.platform.engine.ReadAheadSession;
import dev.baton.platform.engine.Redirect;
import java.util.Optional;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a right by the short statement where nothing is revoked and one right of a list is enough. */
@Component
public class RightsRedirect implements Redirect {

    @Override
    public Optional<String> inPlaceOf(String statement, @Nullable Object question, ReadAheadSession session) {
        return statement.equals("isUserAuthorizedForResource")
                        && question instanceof AuthorizationCheck check
                        && OneRight.isEnoughFor(check)
                ? Optional.of("dev.baton.platform.rights.Rights.isGranted")
                : Optional.empty();
    }
}
