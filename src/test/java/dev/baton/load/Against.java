package dev.baton.load;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a scenario compares Baton with. */
final class Against {

    /** The names as they are typed. */
    enum Other {
        stock,
        earlier
    }

    @Option(
            names = "--against",
            split = ",",
            description = "what to compare with in the same run: stock, or earlier: another build, whose classes are"
                    + " laid into target/earlier before")
    private @Nullable List<Other> others;

    List<Side> sides() {
        return Stream.concat(
                        Stream.of(Side.BATON),
                        Stream.ofNullable(others).flatMap(List::stream).map(Against::side))
                .distinct()
                .toList();
    }

    private static Side side(Other other) {
        return switch (other) {
            case stock -> Side.STOCK;
            case earlier -> Side.EARLIER;
        };
    }
}
