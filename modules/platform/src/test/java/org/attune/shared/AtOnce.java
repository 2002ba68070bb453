package org.attune.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do the same at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got. */
    public static <T> List<T> all(int many, Callable<T> work) {
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<Callable<T>> tries = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                tries.add(() -> {
                    together.await();
                    return work.call();
                });
            }
            List<T> got = new ArrayList<>();
            for (Future<T> each : people.invokeAll(tries)) {
                got.add(each.get());
            }
            return got;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }
}
