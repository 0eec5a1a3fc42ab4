package planted.qualification;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Violates: nobody closes the stream, and its connection is gone. */
class OpenRows {

    Optional<String> first(JdbcClient database) {
        return database.sql("select 1").query(String.class).stream().findFirst();
    }
}
