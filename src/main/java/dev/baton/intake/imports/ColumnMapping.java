package dev.baton.intake.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.intake.csv.CsvFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says for each of our fields where its value is found in a foreign file, so that the file needs no editing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ColumnMapping(
        @Schema(description = "Our field, as in POST /api/leads, and where its value comes from")
        Map<String, Cell> fields,

        @Schema(description = "Name of an attribute, and where its value comes from")
        Map<String, Cell> attributes,

        @Schema(description = "Cell texts that mean 'not given'; the empty cell always does", example = "[\"n/a\"]")
        List<String> missing,

        @Schema(description = "One of , ; | or a tab; detected when absent", example = ";") @Nullable
        String delimiter,

        @Schema(description = "Name of a character set; detected when absent", example = "UTF-8") @Nullable
        String encoding) {

    private static final String DELIMITERS = ",;\t|";

    public ColumnMapping {
        fields = requireNonNullElse(fields, Map.of());
        attributes = requireNonNullElse(attributes, Map.of());
        missing = requireNonNullElse(missing, List.of());
    }

    ColumnMapping with(CsvFormat found) {
        return new ColumnMapping(
                fields,
                attributes,
                missing,
                String.valueOf(found.delimiter()),
                found.encoding().name());
    }

    /** Checks the mapping by itself, without a file. @throws ImportRefusedException naming what cannot work */
    void check() {
        new CompiledMapping(this);
        delimiterOrNull();
        encodingOrNull();
    }

    /** @throws ImportRefusedException when it is none that we read */
    @Nullable
    Character delimiterOrNull() {
        if (delimiter == null) {
            return null;
        }
        if (delimiter.length() != 1 || !DELIMITERS.contains(delimiter)) {
            throw ImportRefusedException.of("mapping.delimiter", "is not one of , ; | or a tab");
        }
        return delimiter.charAt(0);
    }

    /** @throws ImportRefusedException when there is no such encoding */
    @Nullable
    Charset encodingOrNull() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ImportRefusedException.of("mapping.encoding", "is not the name of a character set such as UTF-8");
        }
    }

    /**
     * Where a value comes from: a column or a template of columns, then translated, and what stands in when it is
     * missing.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            @Schema(description = "Heading of the column", example = "Country") @Nullable
            String column,

            @Schema(
                    description = "Text with columns in double braces; missing when one of them is",
                    example = "{{Id}}@example.org")
            @Nullable
            String template,

            @Schema(description = "Translation of the file's words; a translation to \"\" means 'not given'")
            Map<String, String> values,

            @Schema(description = "Whether the translation ignores case")
            boolean valuesIgnoreCase,

            @Schema(description = "What every word without a translation becomes; absent: the word itself") @Nullable
            String otherwise,

            @JsonProperty("default") @Schema(description = "Value when nothing is given", example = "OTHER") @Nullable
            String fallback) {

        public Cell {
            values = requireNonNullElse(values, Map.of());
        }
    }
}
