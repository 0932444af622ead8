package dev.quicksync.transcode;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Finds ffmpeg: {@code FFMPEG_PATH}, then the {@code PATH}, then the one that the build unpacked for dev mode and tests.
 *
 * <p>{@code FFMPEG_PATH} that names nothing that runs is an error to be told, so nothing else is tried then.
 */
@ApplicationScoped
public class FfmpegLocator {

    private static final Logger LOG = Logger.getLogger(FfmpegLocator.class);
    private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");
    private static final long VERSION_SECONDS = 10;

    private final TranscodeConfig config;
    private final Vertx vertx;
    private volatile Future<Ffmpeg> found = Future.failedFuture("ffmpeg has not been looked for yet");

    FfmpegLocator(TranscodeConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        found = vertx.<Ffmpeg>executeBlocking(this::locate, false)
                .onSuccess(ffmpeg -> LOG.infof("Using ffmpeg %s at %s", ffmpeg.version(), ffmpeg.binary()))
                .onFailure(failure ->
                        LOG.errorf("%s. Only originals are served until there is one.", failure.getMessage()));
    }

    /** The ffmpeg, as soon as the search is over; fails with the reason when there is none. */
    public Future<Ffmpeg> ffmpeg() {
        return found;
    }

    /** Whether the search is over and found none. */
    public boolean isMissing() {
        return found.failed();
    }

    private Ffmpeg locate() throws IOException {
        if (config.ffmpegPath().isPresent()) {
            return check(config.ffmpegPath().get(), "FFMPEG_PATH");
        }
        Optional<Path> onPath = onPath("ffmpeg");
        if (onPath.isPresent()) {
            return check(onPath.get(), "PATH");
        }
        if (config.bundledFfmpeg().filter(Files::isRegularFile).isPresent()) {
            Path bundled = config.bundledFfmpeg().get().toAbsolutePath();
            bundled.toFile().setExecutable(true, false); // jars keep no permissions
            return check(bundled, "the build directory");
        }
        throw new TranscodeException("ffmpeg is missing: FFMPEG_PATH is not set and there is none on the PATH");
    }

    /** The first executable file of this name on the {@code PATH}. */
    static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String directory : path.split(Pattern.quote(File.pathSeparator), -1)) {
            Path candidate = Path.of(directory, name).toAbsolutePath();
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Ffmpeg check(Path binary, String source) {
        try {
            Process process = new ProcessBuilder(binary.toString(), "-hide_banner", "-version")
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            if (!process.waitFor(VERSION_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new TranscodeException("ffmpeg from " + source + " does not answer");
            }
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                String first = Optional.ofNullable(output.readLine()).orElse("");
                Matcher version = VERSION.matcher(first);
                if (process.exitValue() != 0 || !version.find()) {
                    throw new TranscodeException("what " + source + " names is no ffmpeg: " + binary);
                }
                return new Ffmpeg(binary, version.group(1));
            }
        } catch (IOException e) {
            throw new TranscodeException("ffmpeg from " + source + " does not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscodeException("the search for ffmpeg was interrupted");
        }
    }
}
