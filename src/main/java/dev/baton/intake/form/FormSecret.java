package dev.baton.intake.form;

import dev.baton.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only the nodes of this installation know: whoever signs with it is one of them. */
@Component
class FormSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FormSecret(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A text of 64 characters that tells nothing of what was signed and that nobody else can make. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", impossible);
        }
    }

    /** A text that nobody guesses. */
    String chance() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What may be kept of such a text: it can be recognised by it, and not made again. */
    static String hash(String text) {
        return Sha256.hex(text);
    }

    private byte[] secret() {
        return Base64.getUrlDecoder().decode(kept().orElseGet(this::make));
    }

    private Optional<String> kept() {
        return database.sql("select secret from form_secret where id = 1")
                .query(String.class)
                .optional();
    }

    // of two nodes that need it at once, the database lets one in
    private String make() {
        try {
            database.sql("insert into form_secret (id, secret, made_at) values (1, ?, ?)")
                    .params(chance(), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException other) {
            return kept().orElseThrow(() -> other);
        }
        return kept().orElseThrow();
    }
}
