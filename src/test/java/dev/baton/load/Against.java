package dev.baton.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a scenario compares Baton with. */
final class Against {

    /** The names as they are typed. */
    enum Other {
        stock
    }

    @Option(names = "--against", description = "what to compare with in the same run: stock")
    private @Nullable Other other;

    List<Side> sides() {
        return other == null ? List.of(Side.BATON) : List.of(Side.BATON, Side.STOCK);
    }
}
