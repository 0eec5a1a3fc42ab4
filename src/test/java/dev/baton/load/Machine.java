package dev.baton.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured: without it a time says nothing.
 *
 * @param load how many processes wanted a processor in the last minute: more than there are, and times mean little
 */
record Machine(int processors, long memoryGigabytes, double load, String java) {

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                system.getSystemLoadAverage(),
                Runtime.version().toString());
    }
}
