package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at real processes. */
final class Processes {

    private Processes() {}

    /** The process whose number a script has written into a file, as soon as it has. */
    static ProcessHandle writtenTo(Path file) throws IOException {
        Soon.await().until(() -> Files.exists(file) && Files.readString(file).endsWith("\n"));
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    static void awaitGone(ProcessHandle process) {
        Soon.await()
                .untilAsserted(() -> assertThat(isGone(process))
                        .as("process " + process.pid() + " is gone")
                        .isTrue());
    }

    /** Ended; one that nobody has asked for its exit code counts as ended too. */
    static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return !process.isAlive();
        }
    }
}
