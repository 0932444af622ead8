package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTreeTest {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void endAll() {
        started.forEach(process -> ProcessTree.kill(process.toHandle()));
    }

    @Test
    void kill_endsAProcessWithItsChildrenAndTheirs() throws IOException {
        Path pid = directory.resolve("grandchild");
        Process process = start("sh -c 'sleep 1000 & echo $! > \"$0\"; wait' \"$0\" & wait", pid.toString());
        ProcessHandle grandchild = Processes.writtenTo(pid);

        ProcessTree.kill(process.toHandle());

        Processes.awaitGone(grandchild);
        Processes.awaitGone(process.toHandle());
    }

    @Test
    void killLeftovers_endsOnlyWhatWasGivenAFileOfTheDirectory() throws IOException {
        Path cache = directory.resolve("cache");
        Path pid = directory.resolve("child");
        String waits = "sleep 1000 & wait";
        Process leftover =
                start("sleep 1000 & echo $! > \"$1\"; wait", "-y", pid.toString(), "file:" + cache + "/a b/.x.part");
        Process longLine = start(waits, "-y", "x".repeat(50_000), "file:" + cache + "/é.part");
        List<Process> others = List.of(
                start(waits, "-y", cache + "/x.part"),
                start(waits, "-y", "file:" + cache),
                start(waits, "-y", "file:" + cache + "2/x.part"),
                start(waits, "-y", "file:" + directory + "/x.part"),
                start(waits, "-y", "file:" + cache.toString().toUpperCase() + "/x.part"));
        ProcessHandle child = Processes.writtenTo(pid);

        ProcessTree.killLeftovers(cache);

        Processes.awaitGone(leftover.toHandle());
        Processes.awaitGone(longLine.toHandle());
        Processes.awaitGone(child);
        assertThat(others).allMatch(Process::isAlive);
    }

    @Test
    void killLeftovers_whenThereAreNone_endsNothing() throws IOException {
        Process other = start("sleep 1000 & wait", "-y", "file:" + directory + "/x.part");

        ProcessTree.killLeftovers(directory.resolve("cache"));

        assertThat(other.isAlive()).isTrue();
    }

    /** Runs a script; the first argument is its {@code $0}. */
    private Process start(String script, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("sh", "-c", script));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).start();
        started.add(process);
        return process;
    }
}
