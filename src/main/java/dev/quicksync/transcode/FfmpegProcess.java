package dev.quicksync.transcode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A run as a process of its own: no standard input, a time limit, and killed with its children when it is stopped. */
final class FfmpegProcess implements FfmpegRun {

    /** Time allowed for a source that does not say how long it is, as if it were this long. */
    private static final double UNKNOWN_SECONDS = 3600;

    private static final Logger LOG = Logger.getLogger(FfmpegProcess.class);

    private final Supplier<Path> binary;
    private final List<String> prefix;
    private final FfmpegCommand command;
    private final Progress progress;
    private final Duration timeLimit;
    private final double timeLimitPerSecond;
    private final ScheduledExecutorService timer;

    private @Nullable Process process;
    private @Nullable TranscodeException stopped;
    private @Nullable ScheduledFuture<?> deadline;

    FfmpegProcess(
            Supplier<Path> binary,
            Optional<Path> nice,
            FfmpegCommand command,
            Priority priority,
            Progress progress,
            TranscodeConfig config,
            ScheduledExecutorService timer) {
        this.binary = binary;
        this.prefix = priority.niceness() == 0
                ? List.of()
                : nice.map(path -> List.of(path.toString(), "-n", Integer.toString(priority.niceness())))
                        .orElse(List.of());
        this.command = command;
        this.progress = progress;
        this.timeLimit = config.timeLimit();
        this.timeLimitPerSecond = config.timeLimitPerSecond();
        this.timer = timer;
    }

    @Override
    public FfmpegReport run() {
        FfmpegOutput output = new FfmpegOutput();
        try {
            Process started = start();
            read(started, output);
            return ended(started.waitFor(), output.report());
        } catch (IOException e) {
            throw new TranscodeException(
                    "ffmpeg does not start: " + e.getMessage(), TranscodeException.Kind.NOT_STARTED);
        } catch (InterruptedException e) {
            stop("it was interrupted");
            Thread.currentThread().interrupt();
            throw new TranscodeException("it was interrupted", TranscodeException.Kind.STOPPED);
        } finally {
            limit(null);
            leaveNothingBehind();
        }
    }

    /** Whatever went wrong here: the end of the run is the end of the process. */
    private synchronized void leaveNothingBehind() {
        Process running = process;
        if (running != null && running.isAlive()) {
            ProcessTree.kill(running.toHandle());
        }
    }

    private Process start() throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.add(binary.get().toString());
        line.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("AV_LOG_FORCE_NOCOLOR", "1");
        synchronized (this) {
            if (stopped != null) {
                throw stopped;
            }
            process = builder.start();
            limit(timeLimit);
            return process;
        }
    }

    private void read(Process started, FfmpegOutput output) {
        try (BufferedReader lines = started.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (output.accept(line)) {
                    case PROGRESS -> progress.progressed(output.report());
                    case DURATION -> limit(limitFor(output.report()));
                    case LOG -> {}
                }
            }
        } catch (IOException e) {
            LOG.debug("ffmpeg's output ended early; its exit code tells the rest", e);
        }
    }

    private FfmpegReport ended(int exitCode, FfmpegReport report) {
        TranscodeException stop = whyStopped();
        if (stop != null) {
            throw stop;
        }
        if (exitCode != 0) {
            throw new TranscodeException(
                    "ffmpeg ended with exit code " + exitCode + "; its last lines were:\n  "
                            + String.join("\n  ", report.lastLines()),
                    report);
        }
        return report;
    }

    private Duration limitFor(FfmpegReport report) {
        double seconds = report.sourceSeconds().orElse(UNKNOWN_SECONDS);
        return timeLimit.plusMillis((long) (seconds * timeLimitPerSecond * 1000));
    }

    /** Sets the time limit, counted from now, in place of the one before; null takes it off. */
    private synchronized void limit(@Nullable Duration limit) {
        if (deadline != null) {
            deadline.cancel(false);
        }
        deadline = limit == null
                ? null
                : timer.schedule(
                        () -> stop(
                                "ffmpeg took longer than " + limit.toSeconds() + " s",
                                TranscodeException.Kind.TIME_LIMIT),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private synchronized @Nullable TranscodeException whyStopped() {
        return stopped;
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    @Override
    public void stop(String reason) {
        stop(reason, TranscodeException.Kind.STOPPED);
    }

    private synchronized void stop(String reason, TranscodeException.Kind kind) {
        if (stopped != null) {
            return;
        }
        stopped = new TranscodeException(reason, kind);
        Process running = process;
        if (running != null) {
            ProcessTree.kill(running.toHandle());
        }
    }
}
