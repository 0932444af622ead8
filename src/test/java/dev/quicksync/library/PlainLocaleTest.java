package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server in a container without {@code LANG}: a JVM reads file names in the locale's charset, once and for all. */
@EnabledOnOs(OS.LINUX)
class PlainLocaleTest {

    @TempDir
    Path root;

    @Test
    void file_whoseNameIsBeyondTheLocale_isLeftOut_andTheOthersAreFound() throws Exception {
        Files.createFile(root.resolve("caf\u00e9.flac"));
        Files.createFile(root.resolve("good.flac"));

        assertThat(tracksSeenInLocaleC()).isEqualTo("good.flac\n");
    }

    private String tracksSeenInLocaleC() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                root.toString());
        java.environment().put("LC_ALL", "C");
        java.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = java.start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return seen;
    }

    /** Prints the paths of the tracks in a directory. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) throws IOException {
            DirectoryReader reader = new DirectoryReader(Path.of(args[0]));
            for (Track track : reader.read("", reader.top()).tracks()) {
                System.out.print(track.path().value() + "\n");
            }
        }
    }
}
