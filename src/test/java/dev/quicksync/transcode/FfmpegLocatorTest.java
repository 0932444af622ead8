package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FfmpegLocatorTest {

    @Test
    void onPath_ofACommandThatEverySystemHas_findsIt() {
        assertThat(FfmpegLocator.onPath("sh")).hasValueSatisfying(sh -> {
            assertThat(sh).isAbsolute().hasFileName("sh");
            assertThat(Files.isExecutable(sh)).isTrue();
        });
    }

    @Test
    void onPath_ofACommandThatNobodyHas_findsNothing() {
        assertThat(FfmpegLocator.onPath("quicksync-has-no-such-command")).isEmpty();
    }

    @Test
    void onPath_ofADirectory_findsNothing() {
        Path someDirectory = FfmpegLocator.onPath("sh").orElseThrow().getParent();

        // ".." of every directory of the PATH exists, but is no file
        assertThat(someDirectory.resolve("..")).isDirectory();
        assertThat(FfmpegLocator.onPath("..")).isEmpty();
    }
}
