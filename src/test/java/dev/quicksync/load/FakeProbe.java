package dev.quicksync.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Measurements that end when the test says so. */
final class FakeProbe implements LoadProbe {

    private final List<CompletableFuture<ServerLoad>> begun = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<ServerLoad> read() {
        CompletableFuture<ServerLoad> measurement = new CompletableFuture<>();
        begun.add(measurement);
        return measurement;
    }

    /** How many measurements have begun. */
    int count() {
        return begun.size();
    }

    /** The latest measurement. */
    CompletableFuture<ServerLoad> latest() {
        return begun.get(begun.size() - 1);
    }
}
