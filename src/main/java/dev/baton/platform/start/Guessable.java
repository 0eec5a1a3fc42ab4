package dev.baton.platform.start;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a password would be guessed: by what people choose (zxcvbn), and by what they choose for an installation
 * such as this, whose words count for nothing.
 */
final class Guessable {

    private static final int SHORTEST = 10;
    private static final int LONGEST_LOOKED_AT = 100; // more makes none weaker, and the search slow
    private static final int SAFELY_UNGUESSABLE = 3; // of 4: 10^8 guesses

    // the longer first, where one begins with the other
    private static final List<String> OURS = List.of(
            "administrator",
            "admin",
            "baton",
            "camunda",
            "changeit",
            "changeme",
            "change",
            "default",
            "demo",
            "example",
            "geheim",
            "letmein",
            "metrics",
            "passwort",
            "password",
            "postgresql",
            "postgres",
            "production",
            "qwerty",
            "qwertz",
            "root",
            "secret",
            "test",
            "welcome");

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private Guessable() {}

    static boolean is(String password, String user) {
        String small = password.substring(0, Math.min(password.length(), LONGEST_LOOKED_AT))
                .toLowerCase(Locale.ROOT);
        return password.length() < SHORTEST
                || isGuessed(small, user)
                || isGuessed(withoutOurWords(small, user.toLowerCase(Locale.ROOT)), user);
    }

    private static boolean isGuessed(String text, String user) {
        return GUESSES.measure(text, List.of(user)).getScore() < SAFELY_UNGUESSABLE;
    }

    private static String withoutOurWords(String small, String user) {
        String rest = user.isEmpty() ? small : small.replace(user, "");
        for (String word : OURS) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
