package dev.baton.nurture;

import dev.baton.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Stands for one mail in its links: nobody guesses it, and the database knows only its hash. */
final class MailToken {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MailToken() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
