package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ffmpeg of this machine: {@code FFMPEG_PATH}, the {@code PATH}, or the one that the build has unpacked. */
public final class RealFfmpeg {

    private RealFfmpeg() {}

    public static Path binary() {
        return Optional.ofNullable(System.getenv("FFMPEG_PATH"))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .or(() -> FfmpegLocator.onPath("ffmpeg"))
                .orElseGet(RealFfmpeg::unpacked);
    }

    private static Path unpacked() {
        File file = new File("target/ffmpeg/ffmpeg").getAbsoluteFile();
        assertThat(file).isFile();
        file.setExecutable(true); // jars keep no permissions
        return file.toPath();
    }

    /** Runs it to its end, which must be a good one. */
    public static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(binary().toString()));
        line.addAll(arguments);
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
