package dev.baton.platform.node;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one group of jobs of a node: two would meet at the same teams in different orders. What it holds in the database is
 * waited for, so it ends early: behind the job in progress when a job in the lane may need it, and when it has taken its
 * time from people.
 */
final class OneGroup {

    private final PeopleFirst people;
    private final Lane lane;
    private final Duration besidePeople;
    private final Lock lock = new ReentrantLock();

    OneGroup(PeopleFirst people, Lane lane, BackgroundProperties background) {
        this.people = people;
        this.lane = lane;
        this.besidePeople = background.groupBesidePeople();
    }

    /** Whether no other group is being done, so that this one may. */
    boolean begin() {
        return lock.tryLock();
    }

    void end() {
        lock.unlock();
    }

    /** @param time since it began */
    boolean isLongEnough(Duration time) {
        return lane.isTaken() || time.compareTo(besidePeople) >= 0 && people.areServed();
    }
}
