package dev.baton.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void everyKindOfLineEndIsALineEnd() {
        assertThat(read("a,b\r\n1,2\r3,4\n5,6"))
                .extracting(CsvRow::firstLine, CsvRow::cells)
                .containsExactly(row(1, "a", "b"), row(2, "1", "2"), row(3, "3", "4"), row(4, "5", "6"));
    }

    @Test
    void aRecordIsCountedByThePhysicalLinesItStandsOn() {
        List<CsvRow> rows = read("a,b\n\n1,\"x\ny\nz\"\n3,4\n");

        assertThat(rows)
                .extracting(CsvRow::firstLine, CsvRow::cells)
                .containsExactly(row(1, "a", "b"), row(3, "1", "x\ny\nz"), row(6, "3", "4"));
        assertThat(rows.get(1).lastLine()).isEqualTo(5);
        assertThat(rows.get(1).original()).isEqualTo("1,\"x\ny\nz\"");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() {
        List<CsvRow> rows = read("a,b\n1,\"2\n3,4\n5,6\n");

        assertThat(rows).extracting(CsvRow::firstLine).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(1).problem()).contains("not readable as CSV").doesNotContain("line 1");
        assertThat(rows.get(1).original()).isEqualTo("1,\"2");
        assertThat(rows.subList(2, 4)).extracting(CsvRow::problem).containsOnlyNulls();
    }

    @Test
    void aQuoteThatIsNotClosedForALongTimeCostsOnlyItsOwnLine() {
        List<CsvRow> rows = read("a,b\n1,\"2\n" + "3,4\n".repeat(3000));

        assertThat(rows).hasSize(3002);
        assertThat(rows)
                .filteredOn(row -> row.problem() != null)
                .singleElement()
                .satisfies(broken -> assertThat(broken.problem()).contains("not closed within"));
    }

    @Test
    void lettersBehindAClosingQuoteCostOnlyTheirOwnLine() {
        assertThat(read("a,b\n\"1\"x,2\n3,4\n"))
                .extracting(row -> row.problem() == null)
                .containsExactly(true, false, true);
    }

    @Test
    void tenThousandColumnsAndAMegabyteInOneCellAreRead() {
        String wide = "c,".repeat(9_999) + "c\n";
        String cell = "x".repeat(1024 * 1024);

        List<CsvRow> rows = read(wide + cell + ",2\n");

        assertThat(rows.get(0).cells()).hasSize(10_000);
        assertThat(rows.get(1).cells().get(0)).hasSize(1024 * 1024);
        assertThat(rows.get(1).original()).hasSizeLessThan(70_000).endsWith("…");
    }

    @Test
    void aLineBeyondAllMeasureIsRefusedAndNeverHeldWhole() throws IOException {
        Reader endless = new Reader() {

            private long left = 64L * 1024 * 1024;

            @Override
            public int read(char[] target, int offset, int most) {
                int taken = (int) Math.min(most, left);
                Arrays.fill(target, offset, offset + taken, 'x');
                left -= taken;
                return taken == 0 ? -1 : taken;
            }

            @Override
            public void close() {}
        };

        try (CsvRows rows = new CsvRows(endless, ',')) {
            assertThat(rows.next()).isNotNull().satisfies(row -> {
                assertThat(row.problem()).contains("is longer than");
                assertThat(row.length()).isEqualTo(Lines.LONGEST);
            });
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void rowsPassThroughWithoutStayingInMemory() throws IOException {
        long most = 200_000;
        Reader generated = new Reader() {

            private final String text = "somebody@example.com,\"a & b\"," + "x".repeat(200) + "\n";
            private long row;
            private int position = text.length();

            @Override
            public int read(char[] target, int offset, int length) {
                if (position == text.length()) {
                    if (row == most) {
                        return -1;
                    }
                    row++;
                    position = 0;
                }
                int taken = Math.min(length, text.length() - position);
                text.getChars(position, position + taken, target, offset);
                position += taken;
                return taken;
            }

            @Override
            public void close() {}
        };

        try (CsvRows rows = new CsvRows(generated, ',')) {
            long before = usedMemory();
            long read = 0;
            long kept = 0;
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                kept = ++read == most ? usedMemory() - before : 0;
            }

            assertThat(read).isEqualTo(most);
            assertThat(kept).as("bytes, where the text alone is 46 MB").isLessThan(20_000_000);
        }
    }

    @Test
    void readingGoesOnBehindALine() throws IOException {
        try (CsvRows rows = new CsvRows(new StringReader("a,b\n1,\"x\ny\"\n3,4\n5,6\n"), ',')) {
            rows.next();

            rows.skipTo(3);

            assertThat(rows.next()).isNotNull().extracting(CsvRow::firstLine).isEqualTo(4L);
        }
    }

    @Test
    void nothingAtAllIsNoRecord() {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFF")).isEmpty();
        assertThat(read("\n\r\n\n")).isEmpty();
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Tuple row(long line, String... cells) {
        return Tuple.tuple(line, List.of(cells));
    }

    private static List<CsvRow> read(String text) {
        List<CsvRow> all = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), ',')) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return all;
    }
}
