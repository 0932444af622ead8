package dev.quicksync.rendition;

import java.util.List;
import java.util.Optional;

/** The rungs that there are, for whoever knows them by name only. What a rung is, the package {@code quality} decides. */
public interface Ladder {

    /** All rungs, from the lowest bitrate to the highest. */
    List<Encoding> rungs();

    /** Whether any listener may get MP3 and AAC encoded to a rung that they are above. */
    boolean isForLossyToo();

    /** The rung of this name, in lower case. */
    default Optional<Encoding> find(String rung) {
        return rungs().stream().filter(encoding -> encoding.rung().equals(rung)).findFirst();
    }
}
