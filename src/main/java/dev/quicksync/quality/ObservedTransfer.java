package dev.quicksync.quality;

/** One answer on its way to a listener, measured for the decisions to come. Used on one event loop. */
public interface ObservedTransfer {

    /** The socket has taken this many bytes. */
    void accepted(long bytes);

    /** The socket takes no more for now. */
    void full();

    /** Nothing more is sent. */
    void ended();
}
