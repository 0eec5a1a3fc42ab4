package dev.baton.intake;

import dev.baton.lead.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The way by which a lead comes in.
 *
 * @param channel of a submission that names none
 * @param foundBy the seller who found the person, and accepts the lead; nobody when the person came to us
 */
public record Way(Channel channel, @Nullable String foundBy) {

    public static final Way API = by(Channel.API);
    static final Way IMPORT = by(Channel.IMPORT);

    public static Way by(Channel channel) {
        return new Way(channel, null);
    }
}
