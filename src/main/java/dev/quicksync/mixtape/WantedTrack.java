package dev.quicksync.mixtape;

/**
 * A track that shall come into a mixtape.
 *
 * @param path relative to the music root
 * @param mayBeMissing whether it is taken even when there is no such file: an answer has shown it so, of a mixtape that is made anew
 */
record WantedTrack(String path, boolean mayBeMissing) {}
