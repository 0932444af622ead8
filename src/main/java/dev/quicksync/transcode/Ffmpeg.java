package dev.quicksync.transcode;

import java.nio.file.Path;

/**
 * An ffmpeg that was seen to run.
 *
 * @param binary where it lies
 * @param version what it calls itself, such as {@code 7.1}
 */
public record Ffmpeg(Path binary, String version) {}
