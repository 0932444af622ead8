package dev.quicksync.library;

import java.io.IOException;

/** Reads what a track's file says of itself. Blocks. */
@FunctionalInterface
interface MediaReader {

    /**
     * Reads it.
     *
     * @throws IOException when nothing can be read as long as the file does not change; the message is for people, and holds no path
     * @throws MediaProbe.UnavailableException when it is worth trying again
     */
    MediaFacts read(Track track) throws IOException, MediaProbe.UnavailableException;
}
