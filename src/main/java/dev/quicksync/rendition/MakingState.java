package dev.quicksync.rendition;

import java.util.OptionalLong;

/** How far a rendition is that is being made. */
public sealed interface MakingState {

    /** Nothing can be read yet. */
    record Waiting() implements MakingState {}

    /**
     * The file grows.
     *
     * @param total length that the finished file will have, in bytes; none when the source does not say how long it is
     * @param available how much of it can be read now, in bytes
     */
    record Growing(OptionalLong total, long available) implements MakingState {}

    /** It is in the cache. */
    record Done(Rendition rendition) implements MakingState {}

    /** There will be none; what was read so far is worth nothing. */
    record Failed(Cause cause) implements MakingState {}

    /** Why there will be none. */
    enum Cause {
        /** Too much is waiting already; later it may work. */
        BUSY,
        /** This track can't be encoded now; the log says why. */
        BROKEN
    }
}
