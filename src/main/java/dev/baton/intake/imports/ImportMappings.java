package dev.baton.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The column mappings that were saved under a name, to be used for one file after another. */
@Service
public class ImportMappings {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportMappings(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Saves or replaces a mapping.
     *
     * @return whether the name is new
     * @throws ImportRefusedException when it contradicts itself
     */
    public boolean save(String name, ColumnMapping mapping, String user) {
        mapping.check();
        String definition = write(mapping);
        try {
            database.sql("insert into import_mapping (name, definition, saved_by, saved_at) values (?, ?, ?, ?)")
                    .params(name, definition, user, now())
                    .update();
            return true;
        } catch (DuplicateKeyException replaced) {
            database.sql("update import_mapping set definition = ?, saved_by = ?, saved_at = ? where name = ?")
                    .params(definition, user, now(), name)
                    .update();
            return false;
        }
    }

    public Optional<ColumnMapping> find(String name) {
        return database.sql("select definition from import_mapping where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The names of all mappings, in alphabetical order. */
    public List<String> names() {
        return database.sql("select name from import_mapping order by name")
                .query(String.class)
                .list();
    }

    /** A mapping from its JSON. @throws JsonProcessingException when it is none */
    public ColumnMapping parse(String definition) throws JsonProcessingException {
        return json.readValue(definition, ColumnMapping.class);
    }

    private ColumnMapping read(String definition) {
        try {
            return parse(definition);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A saved mapping is not readable", corrupt);
        }
    }

    private String write(ColumnMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of ours is always JSON", impossible);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
