package dev.quicksync.library;

/**
 * Fired on the library's thread when a track is new, or its file has another size or time than before.
 *
 * @param now the track as it is now
 */
public record TrackChanged(Track now) {}
