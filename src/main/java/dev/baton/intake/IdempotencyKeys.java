package dev.baton.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.baton.lead.Captured;
import dev.baton.platform.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers already given, by user and key; of two at once the database's key lets one in. */
@Component
class IdempotencyKeys {

    private static final int CREATED = 201;
    private static final int MERGED = 200;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final ObjectMapper said;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.said = onlyWhatIsSaid(json);
        this.clock = clock;
    }

    /** The answer given before. @throws IdempotencyKeyReusedException when it was given to another request */
    Optional<Captured> find(String user, String key, String hash) {
        record Answer(String requestHash, String answer) {}
        Optional<Answer> earlier = database.sql(
                        "select request_hash as requestHash, answer from idempotency_key where user_id = ? and request_key = ?")
                .params(user, key)
                .query(Answer.class)
                .optional();
        if (earlier.isPresent() && !earlier.get().requestHash().equals(hash)) {
            throw new IdempotencyKeyReusedException();
        }
        return earlier.map(Answer::answer).map(this::read);
    }

    /** Keeps the answer. @throws org.springframework.dao.DuplicateKeyException when another request was quicker */
    void keep(String user, String key, String hash, Captured captured) {
        database.sql("insert into idempotency_key (user_id, request_key, request_hash, status, answer, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        user,
                        key,
                        hash,
                        captured.created() ? CREATED : MERGED,
                        write(json, captured),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The same for the same request, also on a node that knows fields which this one does not. */
    String hashOf(Object request) {
        // by way of a map: its keys have an order, the fields of a record only the one they are written in
        Object fields = said.convertValue(request, Object.class);
        return Sha256.hex(write(said, fields));
    }

    private static ObjectMapper onlyWhatIsSaid(ObjectMapper json) {
        ObjectMapper said = json.copy()
                .setDefaultPropertyInclusion(Include.NON_EMPTY)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        // a flag that nobody set is false
        said.configOverride(Boolean.class).setInclude(JsonInclude.Value.construct(Include.NON_DEFAULT, null));
        return said;
    }

    private Captured read(String answer) {
        try {
            return json.readValue(answer, Captured.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A kept answer is not readable", corrupt);
        }
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of ours is always JSON", impossible);
        }
    }
}
