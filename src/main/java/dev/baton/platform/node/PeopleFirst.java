package dev.baton.platform.node;

import org.springframework.stereotype.Component;

/**
 * While somebody is being served, background work is done by few hands: so people share the processors with one piece of
 * it and not with all that waits. Some of it always goes on, however many people come.
 */
@Component
public class PeopleFirst {

    private final int hands;
    private int served;
    private int working;

    PeopleFirst(BackgroundProperties background) {
        this.hands = background.handsBesidePeople();
    }

    /** Does a piece of background work, short enough that people may wait for it, when its turn comes. */
    public void work(Runnable piece) {
        begin();
        try {
            piece.run();
        } finally {
            end();
        }
    }

    synchronized void arrived() {
        served++;
    }

    synchronized void left() {
        served--;
        notifyAll();
    }

    synchronized boolean areServed() {
        return served > 0;
    }

    private synchronized void begin() {
        boolean interrupted = false;
        while (served > 0 && working >= hands && !interrupted) {
            try {
                wait();
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        working++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        working--;
        notifyAll();
    }
}
