package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A music root on a real disk, the library that is read from it, and what the scanner told about it. */
public final class MusicFolder {

    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    final Path root;
    public final Library library;
    final LibraryScanner scanner;
    private final List<String> changed = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();

    public MusicFolder(Path root) throws IOException {
        this.root = root;
        this.library = new Library(new Config(root, Duration.ofSeconds(60), 1));
        this.scanner = new LibraryScanner(
                library, track -> changed.add(track.path().value()), (relative, place) -> entered.add(relative));
    }

    private record Config(Path musicRoot, Duration rescanInterval, int tagThreads) implements LibraryConfig {}

    /** Writes a file that is as old as all the others, so that only its length tells it from another. */
    void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        touch(path, 0);
    }

    void touch(String path, long seconds) throws IOException {
        Files.setLastModifiedTime(root.resolve(path), FileTime.from(LONG_AGO.plusSeconds(seconds)));
    }

    void move(String from, String to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to));
    }

    void link(String path, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
    }

    void delete(String path) throws IOException {
        try (Stream<Path> below = Files.walk(root.resolve(path))) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    void assertHolds(String... paths) {
        for (String path : paths) {
            assertThat(library.find(path)).as(path).isPresent();
        }
        assertThat(library.size()).as("tracks").isEqualTo(paths.length);
    }

    /** The tracks that were reported since the last call. */
    List<String> changed() {
        return drain(changed);
    }

    /** The directories that were entered since the last call. */
    List<String> entered() {
        return drain(entered);
    }

    private static List<String> drain(List<String> list) {
        List<String> drained = List.copyOf(list);
        list.clear();
        return drained;
    }
}
