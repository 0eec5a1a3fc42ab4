package dev.baton.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What was found once is never found again. */
class KeptInputsTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

    private interface Target {

        void read(byte[] input) throws IOException;
    }

    private static final Map<String, Target> TARGETS = Map.of(
            "csv", CsvFuzz::fuzzerTestOneInput,
            "json", JsonIntakeFuzz::fuzzerTestOneInput,
            "keys", ContactKeysFuzz::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> everyKeptInputIsReadAsAnnounced() {
        return TARGETS.entrySet().stream()
                .flatMap(target -> files(target.getKey())
                        .map(file -> DynamicTest.dynamicTest(
                                target.getKey() + "/" + file.getFileName(),
                                () -> assertThatCode(() -> target.getValue().read(Files.readAllBytes(file)))
                                        .doesNotThrowAnyException())));
    }

    private static Stream<Path> files(String target) {
        try (Stream<Path> files = Files.list(KEPT.resolve(target))) {
            return files.sorted().toList().stream();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
