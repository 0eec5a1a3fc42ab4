package dev.baton.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Starts an application that has nothing but settings: those that are shipped, and some of a test. */
public final class SettingsAtStart {

    private SettingsAtStart() {}

    /** What the start says is wrong; nothing when it starts. */
    public static String fault(Class<?> configuration, String... settings) {
        List<String> fault = new ArrayList<>();
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(configuration)
                .withPropertyValues(settings)
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        fault.add(words(context.getStartupFailure()));
                    }
                });
        return String.join("\n", fault);
    }

    private static String words(Throwable failure) {
        List<String> words = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.add(String.valueOf(cause.getMessage()));
        }
        return String.join("\n", words);
    }
}
