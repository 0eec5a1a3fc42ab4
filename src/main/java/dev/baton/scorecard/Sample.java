package dev.baton.scorecard;

import dev.baton.lifecycle.Facts;
import dev.baton.rehearsal.PastLead;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The leads that are learned from, trait by trait; as many as the configuration says, and no more. */
final class Sample {

    /** What a mapping names hardly more of; the rest are names that somebody makes up for each lead. */
    private static final int MOST_ATTRIBUTES = 100;

    private final Map<Trait, Column> known = new LinkedHashMap<>();
    private final Map<String, Column> attributes = new LinkedHashMap<>();
    private final Set<String> leftOut;
    private final Set<String> foundLeftOut = new TreeSet<>();
    private final BitSet won = new BitSet();
    private int size;

    /** @param leftOut attributes that shall not be learned from */
    Sample(Set<String> leftOut) {
        this.leftOut = leftOut;
        Trait.KNOWN_OF_ALL.forEach(trait -> known.put(trait, new Column()));
    }

    void add(PastLead lead) {
        Facts facts = lead.known();
        known.forEach((trait, column) -> {
            if (!facts.isOpen(trait.fact())) {
                put(column, facts.get(trait.fact()));
            }
        });
        facts.attributes().forEach(this::put);
        facts.numbers().forEach((name, number) -> {
            Column column = attributes.get(name);
            if (column != null) {
                column.put(size, number.doubleValue());
            }
        });
        won.set(size, lead.isWon());
        size++;
    }

    int size() {
        return size;
    }

    int wins() {
        return won.cardinality();
    }

    boolean isWon(int row) {
        return won.get(row);
    }

    /** All traits with what is known of them. @param behaviour attributes that say what a person did */
    Map<Trait, Column> traits(Set<String> behaviour) {
        Map<Trait, Column> all = new LinkedHashMap<>(known);
        attributes.forEach(
                (name, column) -> all.put(Trait.attribute(name, column.isNumber(), behaviour.contains(name)), column));
        return all;
    }

    /** Which of these names no lead has: a misspelt one would leave out, or move, nothing. */
    Set<String> unknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(attributes.keySet());
        unknown.removeAll(foundLeftOut);
        return unknown;
    }

    private void put(String name, String text) {
        if (leftOut.contains(name)) {
            foundLeftOut.add(name);
        }
        boolean wanted = Trait.mayBeAsked(name) && !leftOut.contains(name);
        if (wanted && (attributes.containsKey(name) || attributes.size() < MOST_ATTRIBUTES)) {
            attributes.computeIfAbsent(name, first -> new Column()).put(size, text);
        }
    }

    private void put(Column column, Object value) {
        if (value instanceof Number number) {
            column.put(size, number.doubleValue());
        } else {
            column.put(size, value.toString());
        }
    }
}
