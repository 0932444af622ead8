package dev.quicksync.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Where SQLite and JNA put the C libraries that they bring along. Their own choice is {@code /tmp}, where containers often forbid to
 * run anything.
 */
final class NativeLibraries {

    /** The directories of the driver, by the names that Java has for a processor. */
    private static final Map<String, String> SQLITE_ON_LINUX = Map.of("amd64", "x86_64", "aarch64", "aarch64");

    private NativeLibraries() {}

    static void unpackBelow(Path directory) throws IOException {
        Path libraries = Files.createDirectories(directory.resolve("lib"));
        System.setProperty("org.sqlite.tmpdir", libraries.toString());
        System.setProperty("jna.tmpdir", libraries.toString());
        String processor = SQLITE_ON_LINUX.get(System.getProperty("os.arch"));
        if (System.getProperty("os.name").equals("Linux") && processor != null && !isMusl(processor)) {
            unpackSqlite(libraries, "/org/sqlite/native/Linux/" + processor + "/libsqlitejdbc.so");
        }
    }

    /** Once for each version: the driver would do it at every start, and compare byte by byte, which takes longer than all else. */
    private static void unpackSqlite(Path libraries, String resource) throws IOException {
        Path library = libraries.resolve("libsqlitejdbc-" + SQLiteJDBCLoader.getVersion() + ".so");
        if (!Files.exists(library)) {
            try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
                if (in == null) {
                    return; // the driver looks for itself
                }
                Path unfinished = Files.createTempFile(libraries, "libsqlitejdbc", ".part");
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        System.setProperty("org.sqlite.lib.path", libraries.toString());
        System.setProperty("org.sqlite.lib.name", library.getFileName().toString());
    }

    private static boolean isMusl(String processor) {
        return Files.exists(Path.of("/lib/ld-musl-" + processor + ".so.1"));
    }
}
