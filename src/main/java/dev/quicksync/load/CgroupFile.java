package dev.quicksync.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The small files by which the kernel tells of a cgroup. What is missing, or is not what it should be, is no number. */
final class CgroupFile {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CgroupFile() {}

    /** The lines of a file; none when it can't be read. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** One of the numbers in the first line; none for {@code max}. */
    static OptionalLong number(Path file, int index) {
        List<String> lines = lines(file);
        String[] words = lines.isEmpty() ? new String[0] : words(lines.get(0));
        return index < words.length ? parse(words[index]) : OptionalLong.empty();
    }

    /** The number behind a key, in a file with a key and a number in each line. */
    static OptionalLong number(Path file, String key) {
        return lines(file).stream()
                .map(CgroupFile::words)
                .filter(words -> words.length == 2 && words[0].equals(key))
                .findFirst()
                .map(words -> parse(words[1]))
                .orElse(OptionalLong.empty());
    }

    private static String[] words(String line) {
        return SPACE.split(line.strip());
    }

    private static OptionalLong parse(String word) {
        try {
            return OptionalLong.of(Long.parseLong(word));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
