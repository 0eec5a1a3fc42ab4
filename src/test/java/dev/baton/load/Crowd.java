package dev.baton.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** People who work at the same time, until all are done. */
final class Crowd {

    private Crowd() {}

    /**
     * @param part what each of them does, by their place from 0
     * @return what each has brought; fails when one of them has failed
     */
    static <T> List<T> work(int people, IntFunction<Callable<T>> part) {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<T> brought = new ArrayList<>();
            for (Future<T> one :
                    threads.invokeAll(IntStream.range(0, people).mapToObj(part).toList())) {
                brought.add(one.get());
            }
            return brought;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
