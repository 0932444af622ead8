package dev.quicksync.transcode;

/** Told what the jobs of a pool took. Must not block. */
interface PoolWatch {

    /** One that does not care. */
    PoolWatch NONE = new PoolWatch() {
        @Override
        public void waited(long nanos) {}

        @Override
        public void encoded(long nanos, double mediaSeconds) {}
    };

    /** A job got its worker after it had waited this long, in nanoseconds. */
    void waited(long nanos);

    /**
     * ffmpeg has ended well.
     *
     * @param nanos how long it ran, in nanoseconds
     * @param mediaSeconds how much it encoded, in seconds
     */
    void encoded(long nanos, double mediaSeconds);
}
