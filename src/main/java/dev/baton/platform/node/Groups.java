package dev.baton.platform.node;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * The groups of jobs of a node: as many at once as keep its processors busy; the next one waits, as it costs less than its
 * jobs one by one. A group ends early, behind the job in progress, when it has taken its time from people.
 */
final class Groups {

    private final PeopleFirst people;
    private final Duration besidePeople;
    private final Semaphore hands;

    Groups(PeopleFirst people, BackgroundProperties background) {
        this.people = people;
        this.besidePeople = background.groupBesidePeople();
        this.hands = new Semaphore(background.groups());
    }

    /** Does a group when it is its turn. */
    void one(Runnable group) {
        hands.acquireUninterruptibly();
        try {
            SharedRows.group(group);
        } finally {
            hands.release();
        }
    }

    /** @param time since it began; what it put off takes as long again */
    boolean isLongEnough(Duration time) {
        Duration inAll = SharedRows.areLeftToTake() ? time.multipliedBy(2) : time;
        return inAll.compareTo(besidePeople) >= 0 && people.areServed();
    }
}
