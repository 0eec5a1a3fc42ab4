package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may say: comparisons, sums and ready functions, nothing that works longer than its
 * text is long. {@code count(for i in 1..2000000000 return i)} takes the memory of the whole node, and again after every
 * restart, because the job is tried again.
 *
 * <p>Comments and doubled backslashes are refused as well: they are where this reader and the engine's might disagree
 * on what is a text and what is not.
 */
final class FeelRules {

    private static final String ROWS = "; write a row for each case, or let a bean of Baton compute it.";

    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern AMBIGUOUS = Pattern.compile("\\\\(?![\"'nrtu])");
    private static final Pattern ASIDE = Pattern.compile("//|/\\*|`");
    private static final Pattern KEYWORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?:for|some|every|function)(?![\\p{L}\\p{N}_])");
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{N}_]+)[\\s\\p{Z}]+$");
    private static final Pattern REGULAR = Pattern.compile("\\b(matches|replace|split|extract)\\s*\\(");

    /** After any other word, a keyword is part of a name, as in "valid for". */
    private static final Set<String> BEFORE_EXPRESSIONS =
            Set.of("and", "or", "not", "in", "if", "then", "else", "return", "satisfies", "between", "external");

    private FeelRules() {}

    /** What is wrong with this expression. */
    static List<String> faults(String feel) {
        List<String> faults = new ArrayList<>();
        String code = TEXTS.matcher(feel).replaceAll("\"\"");
        if (AMBIGUOUS.matcher(feel).find()) {
            faults.add("a backslash may only stand before a quotation mark; leave it out.");
        }
        if (ASIDE.matcher(code).find()) {
            faults.add("comments and `names` are not allowed; write the remark into the description.");
        }
        if (code.contains("{")) {
            faults.add("'{…}' is not allowed; write the value itself.");
        }
        Matcher keyword = KEYWORD.matcher(code);
        while (keyword.find()) {
            if (!isPartOfAName(code.substring(0, keyword.start()))) {
                faults.add("'%s' is not allowed, it could work without end%s".formatted(keyword.group(), ROWS));
            }
        }
        Matcher regular = REGULAR.matcher(code);
        while (regular.find()) {
            faults.add("'%s(…)' is not allowed, it could work without end; use contains, starts with or ends with."
                    .formatted(regular.group(1)));
        }
        return faults;
    }

    private static boolean isPartOfAName(String before) {
        Matcher word = WORD_BEFORE.matcher(before);
        return word.find() && !BEFORE_EXPRESSIONS.contains(word.group(1));
    }
}
