package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenditionLengthTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void of_holdsTheRenditionAndItsLabel_andHardlyMore(Sound sound) throws IOException {
        RenditionLabel label = Labels.label("Grüne Wiese/夜の散歩.flac", sound.kbps());
        byte[] bytes = sound.encoded();
        long needed = bytes.length + LabelTag.shortest(label);

        long length = RenditionLength.of(audioStart(bytes), sound.seconds(), label);

        assertThat(length).isBetween(needed, needed + bytesOf(0.5, sound));
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void of_holdsARenditionThatIsAFrameLongerThanItsSourceSays(Sound sound) throws IOException {
        RenditionLabel label = Labels.label("a.flac", sound.kbps());
        byte[] bytes = sound.encoded();
        double said = sound.seconds() - 0.01 - (double) Mp3Layout.SAMPLES_PER_FRAME / Mp3Layout.SAMPLE_RATE;

        long length = RenditionLength.of(audioStart(bytes), said, label);

        assertThat(length).isGreaterThanOrEqualTo(bytes.length + LabelTag.shortest(label));
    }

    private static long bytesOf(double seconds, Sound sound) {
        return (long) (seconds * sound.kbps() * 1000 / 8);
    }

    private long audioStart(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(Files.write(directory.resolve("any.mp3"), bytes))) {
            return Mp3Layout.read(channel).orElseThrow().audioStart();
        }
    }
}
