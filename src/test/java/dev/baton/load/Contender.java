package dev.baton.load;

import dev.baton.load.CostOfCalls.Share;
import dev.baton.load.Meter.Reading;
import java.util.Map;

/** One of those that are measured in turns. */
interface Contender extends AutoCloseable {

    /** Exact counts: one lead after another, nothing else going on in the server. */
    Measured count(int leads);

    /** Speed: all people at once, the server as in production. */
    Measured race(int leads);

    @Override
    void close();

    /** A pass, what each statement had in it, and in exact counts what each kind of call had. */
    record Measured(Pass pass, Reading reading, Map<Call, Share> shares) {

        Measured called(String name) {
            return new Measured(pass.called(name), reading, shares);
        }
    }
}
