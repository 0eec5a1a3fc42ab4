package dev.baton.scorecard;

import dev.baton.lifecycle.Fact;
import dev.baton.platform.engine.TableTrial.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What past leads tell about: the traits in which enough of them differ. About one that they all share, in which hardly
 * one differs, or that nobody kept, they tell nothing.
 */
final class Told {

    private static final Pattern FACT =
            Pattern.compile("\\b(?:lead|engagement)\\.((?:attributes|numbers)\\.)?([A-Za-z_]\\w*)");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*+\"(?:\\s*+,\\s*+\"[^\"]*+\")*+");

    private final Map<String, Bins> byName = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /** @param leftOut attributes that must not decide, and so are nobody's to keep */
    Told(List<Bins> cut, Set<String> leftOut) {
        cut.stream()
                .filter(bins -> bins.bins().size() > 1)
                .forEach(bins -> byName.put(name(bins.trait().path()), bins));
        leftOut.forEach(name -> this.leftOut.add("attributes." + name));
    }

    /** Whether the column asks what must not decide. */
    boolean isLeftOut(Column column) {
        return leftOut.contains(name(column.expression()));
    }

    /** Whether they tell about what the column asks. */
    boolean about(Column column) {
        return isLeftOut(column) || byName.containsKey(name(column.expression()));
    }

    /** The row that goes, with what speaks about it. */
    Gone gone(LiveRow row) {
        Set<Trait> told = new LinkedHashSet<>();
        List<String> leftOut = new ArrayList<>();
        for (Column column : row.cells().keySet()) {
            Bins bins = bins(column);
            if (bins != null) {
                told.add(bins.trait());
            }
            if (isLeftOut(column)) {
                leftOut.add(column.label());
            }
        }
        return new Gone(row, told, leftOut);
    }

    /** Whether what the cell asks for is among what they tell about. */
    boolean cover(Column column, String cell) {
        return about(column) && untold(column, cell).isEmpty();
    }

    /** Those words of the cell about which they tell nothing, as a cell; empty where there are none. */
    String untold(Column column, String cell) {
        return words(column, cell, false);
    }

    /** Those words of the cell about which they tell something, as a cell. */
    String told(Column column, String cell) {
        return words(column, cell, true);
    }

    private String words(Column column, String cell, boolean wanted) {
        Bins bins = bins(column);
        if (bins == null
                || bins.trait().kind() != Fact.Kind.TEXT
                || !WORDS.matcher(cell).matches()) {
            return wanted ? cell : "";
        }
        Set<String> told = bins.bins().stream()
                .map(bin -> bin.cell().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Arrays.stream(cell.split("\\s*,\\s*(?=\")"))
                .filter(word -> wanted == told.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(","));
    }

    private @Nullable Bins bins(Column column) {
        return byName.get(name(column.expression()));
    }

    /** One name for a fact, whichever table asks for it and whether as a text or a number. */
    private static String name(String expression) {
        Matcher fact = FACT.matcher(expression);
        if (!fact.find()) {
            return expression;
        }
        return fact.group(1) == null ? fact.group(2) : "attributes." + fact.group(2);
    }
}
