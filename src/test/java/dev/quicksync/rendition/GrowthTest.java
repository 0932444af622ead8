package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.FfmpegRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    private static final Sound SOUND = new Sound(1, 48_000, 2, 256, false);
    private static final MakingState WAITING = new MakingState.Waiting();

    private final RenditionKey key = Labels.key("a.flac");
    private final Making making = new Making(key, () -> {}, () -> {});
    private final Making.Listener listener = making.join(() -> {});

    @TempDir
    Path directory;

    private Path file;
    private Growth growth;

    @BeforeEach
    void begin() {
        file = directory.resolve(".x.part");
        growth = new Growth(key, making, file);
    }

    @Test
    void progress_onceTheHeaderIsThere_tellsTheLengthAndWhatCanBeRead() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        progress.progressed(report(1, 0));
        assertThat(listener.state()).as("before the file is there").isEqualTo(WAITING);
        Files.write(file, Arrays.copyOf(SOUND.encoded(), 100));
        progress.progressed(report(1, 0));
        assertThat(listener.state()).as("before the header is there").isEqualTo(WAITING);

        Files.write(file, Arrays.copyOf(SOUND.encoded(), 5000));
        progress.progressed(report(1, 0.25));

        assertThat(listener.state()).isInstanceOfSatisfying(MakingState.Growing.class, growing -> {
            assertThat(growing.available()).isEqualTo(5000);
            assertThat(growing.total().orElseThrow()).isGreaterThan(SOUND.encoded().length);
        });
        assertThat(listener.file()).isEqualTo(file);
    }

    @Test
    void progress_ofASourceWithoutADuration_tellsNoLength() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        Files.write(file, Arrays.copyOf(SOUND.encoded(), 5000));

        progress.progressed(new FfmpegReport(OptionalDouble.empty(), OptionalInt.empty(), false, 0.25, List.of()));

        assertThat(listener.state()).isEqualTo(new MakingState.Growing(OptionalLong.empty(), 5000));
    }

    @Test
    void firstProgress_whenFfmpegIsDoneAlready_leavesTheFileAsItIs() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        Files.write(file, SOUND.encoded());

        progress.progressed(report(1, 1));

        assertThat(Files.readAllBytes(file)).isEqualTo(SOUND.encoded());
        assertThat(listener.state()).isInstanceOf(MakingState.Growing.class);
    }

    @Test
    void setBack_takesBackWhatWasTold_andNoLongerHeedsTheOldRun() throws IOException {
        FfmpegRun.Progress before = growth.started();
        Files.write(file, Arrays.copyOf(SOUND.encoded(), 5000));
        before.progressed(report(1, 0.25));

        growth.setBack();
        before.progressed(report(1, 0.5));
        assertThat(listener.state()).isEqualTo(WAITING);

        growth.started().progressed(report(1, 0.1));
        before.progressed(report(1, 0.5));
        assertThat(listener.state()).isInstanceOf(MakingState.Growing.class);
    }

    private static FfmpegReport report(double sourceSeconds, double encodedSeconds) {
        return new FfmpegReport(
                OptionalDouble.of(sourceSeconds), OptionalInt.empty(), false, encodedSeconds, List.of());
    }
}
