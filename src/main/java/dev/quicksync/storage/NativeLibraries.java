package dev.quicksync.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where SQLite and JNA put the C libraries that they bring along. Their own choice is {@code /tmp}, where containers often forbid to
 * run anything.
 */
final class NativeLibraries {

    private NativeLibraries() {}

    static void unpackBelow(Path directory) throws IOException {
        Path libraries = Files.createDirectories(directory.resolve("lib"));
        System.setProperty("org.sqlite.tmpdir", libraries.toString());
        System.setProperty("jna.tmpdir", libraries.toString());
    }
}
