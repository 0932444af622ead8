package dev.quicksync.transcode;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is told. */
final class CountingListener implements Transcode.Listener {

    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger setBack = new AtomicInteger();

    @Override
    public FfmpegRun.Progress started() {
        started.incrementAndGet();
        return soFar -> {};
    }

    @Override
    public void setBack() {
        setBack.incrementAndGet();
    }
}
