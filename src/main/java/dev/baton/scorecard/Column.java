package dev.baton.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one trait, lead by lead. A text is kept as the number of its word, and of more than {@link
 * #MOST_WORDS} the later ones count as rare, so that it takes the same room whatever is in it.
 */
final class Column {

    static final int ABSENT = -1;
    static final int RARE = -2;

    private static final int MOST_WORDS = 1_000;
    private static final double MOSTLY = 0.95;

    private final Map<String, Integer> numbersOfWords = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] texts = new int[0];
    private double[] numbers = new double[0];
    private int given;
    private int numeric;

    void put(int row, String text) {
        grow(row);
        texts[row] = numbersOfWords.containsKey(text) || words.size() < MOST_WORDS
                ? numbersOfWords.computeIfAbsent(text, this::add)
                : RARE;
        given++;
    }

    void put(int row, double number) {
        grow(row);
        numbers[row] = number;
        numeric++;
    }

    /** Whether it is a number wherever it is given, but for a few slips. */
    boolean isNumber() {
        return numeric > 0 && numeric >= MOSTLY * Math.max(given, numeric);
    }

    int text(int row) {
        return row < texts.length ? texts[row] : ABSENT;
    }

    /** The number; NaN where it is not given. */
    double number(int row) {
        return row < numbers.length ? numbers[row] : Double.NaN;
    }

    String word(int text) {
        return words.get(text);
    }

    private int add(String word) {
        words.add(word);
        return words.size() - 1;
    }

    private void grow(int row) {
        if (row >= texts.length) {
            int before = texts.length;
            int room = Math.max(row + 1, before * 2);
            texts = Arrays.copyOf(texts, room);
            numbers = Arrays.copyOf(numbers, room);
            Arrays.fill(texts, before, room, ABSENT);
            Arrays.fill(numbers, before, room, Double.NaN);
        }
    }
}
