package dev.baton.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonIT
class HistoryIndexesIT {

    @Autowired
    private JdbcClient database;

    @Test
    void everyIndexOfTheHistoryHasItsReasonInTheManual() throws IOException {
        List<String> there = database.sql("select indexname from pg_indexes where tablename like 'act_hi_%'"
                        + " and tablename not like 'act_hi_case%' and schemaname = current_schema() and indexname not like '%_pkey'"
                        + " and indexname not like 'baton_%' and indexname not like '%_proc_inst_id__key'")
                .query(String.class)
                .list();
        List<String> explained = Pattern.compile("`(act_(idx_)?hi_[a-z_]+)`")
                .matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
    }
}
