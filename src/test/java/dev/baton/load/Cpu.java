package dev.baton.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Processor time of processes in milliseconds, user and system, read from {@code /proc}; good to 10 ms. */
final class Cpu {

    private static final long MILLIS_PER_TICK = 10;

    // places in /proc/<pid>/stat after the name of the program
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private Cpu() {}

    static long of(long pid) {
        return fields(Path.of("/proc/" + pid), USER, SYSTEM);
    }

    /** Those threads of a process that are alive and whose name begins so. */
    static long ofThreads(long pid, String name) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.filter(thread -> text(thread.resolve("comm")).startsWith(name))
                    .mapToLong(thread -> fields(thread, USER, SYSTEM))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process with all its children, those that have ended as well, without some of them. */
    static long ofTree(long parent, Collection<Long> without) {
        long ended = fields(Path.of("/proc/" + parent), USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return ended
                    + processes
                            .filter(process -> process.getFileName().toString().matches("\\d+"))
                            .filter(process -> !without.contains(
                                    Long.valueOf(process.getFileName().toString())))
                            .filter(process -> isChild(process, parent))
                            .mapToLong(process -> fields(process, USER, SYSTEM))
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isChild(Path process, long parent) {
        String[] stat = stat(process);
        return stat.length > PARENT && stat[PARENT].equals(Long.toString(parent));
    }

    private static long fields(Path process, int... places) {
        String[] stat = stat(process);
        long ticks = 0;
        for (int place : places) {
            ticks += stat.length > place ? Long.parseLong(stat[place]) : 0;
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Empty when the process has ended meanwhile. */
    private static String[] stat(Path process) {
        String line = text(process.resolve("stat"));
        return line.isEmpty()
                ? new String[0]
                : line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
