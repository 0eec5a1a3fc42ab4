package dev.baton.nurture;

import dev.baton.lead.LeadNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The usual mail of a step, or the one that is tried against it. */
public enum Variant {
    CHAMPION,
    CHALLENGER;

    private static final int ALL = 100;

    /**
     * The same lead gets the same variant of a step, whoever asks; over many leads each has its share.
     *
     * @param challengerShare in percent
     */
    static Variant of(LeadNumber lead, String program, String step, int challengerShare) {
        long drawn = ByteBuffer.wrap(sha256(lead + "/" + program + "/" + step)).getLong();
        return Math.floorMod(drawn, ALL) < challengerShare ? CHALLENGER : CHAMPION;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
