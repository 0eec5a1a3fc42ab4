package dev.baton.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a live table that the learned tables do not have.
 *
 * @param told of what it asks, that about which past leads tell
 * @param leftOut what it asks though it must not decide
 */
record Gone(LiveRow row, Set<Trait> told, List<String> leftOut) {

    /** For people. @param learned the traits that have rows now */
    String why(Set<Trait> learned, Collection<Remark> remarks) {
        if (!leftOut.isEmpty()) {
            return "It asks for %s, which must not decide".formatted(String.join(", ", leftOut));
        }
        String instead =
                told.stream().filter(learned::contains).map(Trait::label).collect(Collectors.joining(", "));
        Stream<String> silent =
                remarks.stream().filter(remark -> told.contains(remark.trait())).map(Remark::words);
        String why = Stream.concat(
                        instead.isEmpty()
                                ? Stream.empty()
                                : Stream.of("The learned rows of %s say it instead".formatted(instead)),
                        silent)
                .collect(Collectors.joining(". "));
        return why.isEmpty() ? "What past leads tell of it is worth less than a point" : why;
    }
}
