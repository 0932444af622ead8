package dev.quicksync.library;

import java.io.IOException;
import java.util.Optional;

/** Another look at a file, for those whose tags can't be read here. Everything blocks, and may wait for those who listen. */
public interface MediaProbe {

    /**
     * What it says of itself.
     *
     * @throws IOException when nothing can be said of it for as long as the file does not change; the message is for people, and holds no path
     * @throws UnavailableException when nothing can be said now
     */
    MediaFacts probe(Track track) throws IOException, UnavailableException;

    /** The first picture in the file. */
    Optional<byte[]> picture(Track track) throws IOException, UnavailableException;

    /** The means to look are not there, or all in use; it is worth trying again. */
    final class UnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        /** For what reason. */
        public UnavailableException(String reason) {
            super(reason);
        }
    }
}
