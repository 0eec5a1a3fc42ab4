package dev.baton.scorecard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids that are readable and given once. */
final class ReadableIds {

    private final Set<String> given = new HashSet<>();

    String of(String words) {
        String wanted = joined(words);
        String id = wanted;
        for (int copy = 2; !given.add(id); copy++) {
            id = wanted + copy;
        }
        return id;
    }

    static String joined(String words) {
        StringBuilder id = new StringBuilder();
        for (String word : words.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.isEmpty() || Character.isDigit(id.charAt(0)) ? "Row" + id : id.toString();
    }
}
