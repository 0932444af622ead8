package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegProcessTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<FfmpegReport> progress = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void endTimer() {
        timer.shutdownNow();
    }

    @Test
    void run_ofAProcessThatEndsWell_answersWhatItSaid() throws IOException {
        FfmpegReport report = process("""
                echo '  Duration: 00:00:12.00, start: 0.000000, bitrate: 119 kb/s' >&2
                echo 'out_time_us=3000000' >&2
                echo 'progress=continue' >&2
                echo 'out_time_us=12000000' >&2
                echo 'progress=end' >&2
                echo 'this is not for us'
                """).run();

        assertThat(report.sourceSeconds()).hasValue(12);
        assertThat(report.encodedSeconds()).isEqualTo(12);
        assertThat(report.lastLines()).containsExactly("  Duration: 00:00:12.00, start: 0.000000, bitrate: 119 kb/s");
        assertThat(progress).extracting(FfmpegReport::encodedSeconds).containsExactly(3.0, 12.0);
    }

    @ParameterizedTest
    @CsvSource({"exit 1, 1", "exit 137, 137", "kill -9 $$, 137"})
    void run_ofAProcessThatFails_saysItsExitCodeAndItsLastLines(String end, int exitCode) throws IOException {
        FfmpegRun run = process("for i in $(seq 1 30); do echo line $i >&2; done\n" + end);

        TranscodeException failure = catchThrowableOfType(TranscodeException.class, run::run);

        assertThat(failure)
                .hasMessageContaining("exit code " + exitCode + ";")
                .hasMessageContaining("line 11\n")
                .hasMessageEndingWith("line 30");
        assertThat(failure.getMessage()).doesNotContain("line 10\n");
        assertThat(failure.report().orElseThrow().lastLines()).hasSize(20);
    }

    @Test
    void process_hasNoStandardInput() throws IOException {
        assertThat(process("cat >&2; echo ended >&2").run().lastLines()).containsExactly("ended");
    }

    @Test
    void process_isGivenItsArgumentsAsTheyAre() throws IOException {
        List<String> arguments = List.of("-i", "file:/a b/it's \"c\".flac", "$HOME", "", "*", "two\nlines");
        Path script =
                Script.write(directory, "for a in \"$@\"; do echo \"[$a]\" >&2; done; echo $AV_LOG_FORCE_NOCOLOR >&2");

        FfmpegReport report = process(script, arguments, Priority.LISTENER).run();

        assertThat(report.lastLines())
                .containsExactly("[-i]", "[file:/a b/it's \"c\".flac]", "[$HOME]", "[]", "[*]", "[two", "lines]", "1");
    }

    @ParameterizedTest
    @CsvSource({"LISTENER, 0", "SOON, 10", "BACKGROUND, 19"})
    void process_standsBackAsFarAsItsPrioritySays(Priority priority, int niceness) throws Exception {
        int own = Integer.parseInt(
                new String(new ProcessBuilder("nice").start().getInputStream().readAllBytes()).strip());

        FfmpegReport report = process(Script.write(directory, "nice >&2"), List.of(), priority)
                .run();

        assertThat(report.lastLines()).containsExactly(Integer.toString(Math.min(19, own + niceness)));
    }

    @Test
    void run_ofAFileThatIsNoProgram_fails() throws IOException {
        Path file = Files.writeString(directory.resolve("ffmpeg"), "not a program");

        assertThatThrownBy(process(file, List.of(), Priority.LISTENER)::run)
                .isInstanceOf(TranscodeException.class)
                .hasMessageStartingWith("ffmpeg does not start");
    }

    @Test
    void run_withoutAnFfmpeg_failsWithTheReason() {
        FfmpegRun run = new FfmpegProcess(
                () -> {
                    throw new TranscodeException("there is no ffmpeg");
                },
                Optional.empty(),
                new FfmpegCommand(List.of()),
                Priority.LISTENER,
                progress::add,
                Limits.AMPLE,
                timer);

        assertThatThrownBy(run::run).isInstanceOf(TranscodeException.class).hasMessage("there is no ffmpeg");
    }

    @Test
    void run_whenTheOneWhoIsToldThrows_leavesNoProcessBehind() throws IOException {
        Path pid = directory.resolve("pid");
        Path script = Script.write(directory, "echo $$ > \"$1\"; echo progress=continue >&2; sleep 1000");
        FfmpegRun run = new FfmpegProcess(
                () -> script,
                Optional.empty(),
                new FfmpegCommand(List.of(pid.toString())),
                Priority.LISTENER,
                soFar -> {
                    throw new IllegalStateException("can't be told");
                },
                Limits.AMPLE,
                timer);

        assertThatThrownBy(run::run).hasMessage("can't be told");
        Soon.await().until(() -> Files.exists(pid));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(Processes::awaitGone);
    }

    private FfmpegRun process(String body) throws IOException {
        return process(Script.write(directory, body), List.of(), Priority.LISTENER);
    }

    private FfmpegRun process(Path binary, List<String> arguments, Priority priority) {
        return new FfmpegProcess(
                () -> binary,
                FfmpegLocator.onPath("nice"),
                new FfmpegCommand(arguments),
                priority,
                progress::add,
                Limits.AMPLE,
                timer);
    }
}
