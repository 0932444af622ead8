package dev.quicksync.library;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of work that nobody waits for. */
final class TagThreads {

    private TagThreads() {}

    /** As many as there is work, each of the lowest priority; whoever submits takes care that it is little at once. */
    static ExecutorService executor(String name) {
        return Executors.newCachedThreadPool(task -> thread(name, task));
    }

    @SuppressWarnings("ThreadPriorityCheck") // a hint, no more: nothing depends on it
    static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
