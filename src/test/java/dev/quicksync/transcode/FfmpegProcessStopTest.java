package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegProcessStopTest {

    private static final String WAITS_FOR_A_CHILD = "sleep 1000 & echo $! > \"$1\"; wait";

    private final RecordingTimer timer = new RecordingTimer();

    @TempDir
    Path directory;

    @AfterEach
    void endTimer() {
        timer.shutdownNow();
    }

    @Test
    void timeLimit_whenItIsOver_killsAHangingProcessTogetherWithItsChild() throws IOException {
        FfmpegRun run = process(WAITS_FOR_A_CHILD, Limits.AMPLE);
        CompletableFuture<FfmpegReport> ended = CompletableFuture.supplyAsync(run::run);
        ProcessHandle child = Processes.writtenTo(directory.resolve("child"));
        Soon.await().until(() -> !timer.deadlines.isEmpty()); // the child may be there earlier

        timer.timeIsOver();

        assertThatThrownBy(ended::join)
                .hasCauseInstanceOf(TranscodeException.class)
                .cause()
                .hasMessage("ffmpeg took longer than 60 s");
        Processes.awaitGone(child);
    }

    @Test
    void timeLimit_ofAProcessThatHangs_endsItByItself() throws IOException {
        FfmpegRun run = process("exec sleep 1000", new Limits(Duration.ofMillis(50), 1));

        assertThatThrownBy(run::run)
                .isInstanceOf(TranscodeException.class)
                .hasMessageStartingWith("ffmpeg took longer than");
    }

    @Test
    void stop_whileRunning_killsTheProcessTogetherWithItsChild() throws IOException {
        FfmpegRun run = process(WAITS_FOR_A_CHILD, Limits.AMPLE);
        CompletableFuture<FfmpegReport> ended = CompletableFuture.supplyAsync(run::run);
        ProcessHandle child = Processes.writtenTo(directory.resolve("child"));

        run.stop("not wanted");
        run.stop("once more");

        assertThatThrownBy(ended::join)
                .hasCauseInstanceOf(TranscodeException.class)
                .cause()
                .hasMessage("not wanted");
        Processes.awaitGone(child);
    }

    @Test
    void stop_beforeTheStart_startsNothing() throws IOException {
        FfmpegRun run = process("echo started > \"$1\"", Limits.AMPLE);
        run.stop("not wanted");

        assertThatThrownBy(run::run).isInstanceOf(TranscodeException.class).hasMessage("not wanted");
        assertThat(directory.resolve("child")).doesNotExist();
        assertThat(timer.millis).isEmpty();
    }

    @Test
    void stop_afterTheEnd_doesNothing() throws IOException {
        FfmpegRun run = process("echo done >&2", Limits.AMPLE);
        FfmpegReport report = run.run();

        run.stop("too late");

        assertThat(report.lastLines()).containsExactly("done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:00:30.50, start: 0.000000, bitrate: 119 kb/s|1.0|90500",
                "00:00:30.50, start: 0.000000, bitrate: 119 kb/s|0.1|63050",
                "01:00:00.00, start: 0.000000, bitrate: 119 kb/s|2.0|7260000",
                "N/A, start: 0.000000, bitrate: N/A|1.0|3660000"
            })
    void timeLimit_onceTheDurationIsKnown_growsWithIt(String duration, double perSecond, long millis)
            throws IOException {
        process("echo '  Duration: " + duration + "' >&2", new Limits(Duration.ofSeconds(60), perSecond))
                .run();

        assertThat(timer.millis).containsExactly(60_000L, millis);
        assertThat(timer.deadlines).allMatch(ScheduledFuture::isCancelled);
    }

    @Test
    void timeLimit_whenTheDurationIsNeverSaid_staysAsItIs() throws IOException {
        process("echo something else >&2", Limits.AMPLE).run();

        assertThat(timer.millis).containsExactly(60_000L);
        assertThat(timer.deadlines).allMatch(ScheduledFuture::isCancelled);
    }

    /** A script that is told a file where it may write its child's number. */
    private FfmpegRun process(String body, Limits limits) throws IOException {
        Path script = Script.write(directory, body);
        return new FfmpegProcess(
                () -> script,
                Optional.empty(),
                new FfmpegCommand(List.of(directory.resolve("child").toString())),
                Priority.LISTENER,
                soFar -> {},
                limits,
                timer);
    }
}
