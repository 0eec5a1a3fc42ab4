package dev.baton.platform.engine;

import dev.baton.platform.engine.PlainExpressionsTest.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that conditions call, as those of {@code task-lists.xml}. */
public enum PlainExpressionsSays {
    BOTH;

    public static boolean isLatest(Asked asked) {
        return asked.isLatest();
    }

    public static @Nullable List<String> ids(Asked asked) {
        return asked.getIds();
    }

    public boolean areLatest(Asked asked) {
        return asked.isLatest();
    }
}
