package dev.baton.intake.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final String GERMAN = "Name,Ort\nJürgen Groß,Köln\nÄnne Müller,Düsseldorf\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundInTheHeader(String delimiter) {
        String text = String.join(delimiter, "a", "\"b,;|\t\"", "c", "d", "e") + "\n1\n";

        assertThat(CsvFormat.detect(text.getBytes(UTF_8), null, null).delimiter())
                .isEqualTo(delimiter.charAt(0));
    }

    @Test
    void utf8IsReadWithAndWithoutMark() throws IOException {
        assertThat(read(GERMAN.getBytes(UTF_8))).containsExactly("Jürgen Groß", "Köln");
        assertThat(read(("\uFEFF" + GERMAN).getBytes(UTF_8))).containsExactly("Jürgen Groß", "Köln");
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        assertThat(read(GERMAN.getBytes(UTF_16))).containsExactly("Jürgen Groß", "Köln");
        assertThat(read(("\uFEFF" + GERMAN).getBytes(UTF_16LE))).containsExactly("Jürgen Groß", "Köln");
    }

    @Test
    void westernTextOfOldIsReadByItsLetters() throws IOException {
        assertThat(read(GERMAN.getBytes(ISO_8859_1))).containsExactly("Jürgen Groß", "Köln");
    }

    @Test
    void aCharacterCutOffAtTheEndOfTheSampleIsNoError() {
        byte[] bytes = "a,ü".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(TextEncoding.of(cut)).isEqualTo(UTF_8);
    }

    @Test
    void whatIsSaidIsNotDetected() {
        CsvFormat format = CsvFormat.detect("a,b;c\n".getBytes(UTF_8), ';', ISO_8859_1);

        assertThat(format).isEqualTo(new CsvFormat(';', ISO_8859_1));
    }

    private static List<String> read(byte[] file) throws IOException {
        try (CsvRows rows = CsvFormat.detect(file, null, null).read(new ByteArrayInputStream(file))) {
            CsvRow header = rows.next();
            assertThat(header).isNotNull().extracting(CsvRow::cells).isEqualTo(List.of("Name", "Ort"));
            CsvRow first = rows.next();
            return first == null ? List.of() : first.cells();
        }
    }
}
