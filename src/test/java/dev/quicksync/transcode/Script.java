package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shell scripts that stand in for ffmpeg. */
final class Script {

    private Script() {}

    static Path write(Path directory, String body) throws IOException {
        Path file = Files.createTempFile(directory, "ffmpeg", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
