package dev.quicksync.transcode;

/** As many jobs wait already as may; try again later. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param limit how many jobs wait
     */
    public QueueFullException(int limit) {
        super(limit + " jobs are waiting already", null, false, false);
    }
}
