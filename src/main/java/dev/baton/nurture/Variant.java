package dev.baton.nurture;

import dev.baton.lead.LeadNumber;
import dev.baton.platform.Sha256;
import java.nio.ByteBuffer;

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
        long drawn =
                ByteBuffer.wrap(Sha256.of(lead + "/" + program + "/" + step)).getLong();
        return Math.floorMod(drawn, ALL) < challengerShare ? CHALLENGER : CHAMPION;
    }
}
