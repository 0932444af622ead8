package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.FfmpegRun;
import dev.quicksync.transcode.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    private static final Sound SOUND = new Sound(5.01, 32_000, 2, 192, false);
    /** Bytes of a second of audio, without the tag before it. */
    private static final int SECOND = 256 * 125;

    private static final int ENOUGH = SECOND + 1000;
    private static final MakingState WAITING = new MakingState.Waiting();

    private final RenditionKey key = Labels.key("a.flac");
    private final Making making = new Making(key, () -> {}, () -> {});
    private final Making.Listener listener = making.join(() -> {});

    @TempDir
    Path directory;

    private final AtomicLong usable = new AtomicLong(Room.UNKNOWN);
    private static final Room.Evictor NOTHING_TO_REMOVE = new Room.Evictor() {
        @Override
        public void free(long bytes, Duration spared) {
            // there is nothing
        }

        @Override
        public long removable(Duration spared) {
            return 0;
        }
    };

    private final Room room = new Room(300_000, 1_000, () -> 0, usable::get, NOTHING_TO_REMOVE);
    private final Room.Claim claim = room.open(() -> Priority.LISTENER, Duration.ZERO, reason -> {});
    private final AtomicReference<NoRoomException> refused = new AtomicReference<>();
    private final AtomicLong nanos = new AtomicLong(-5);
    private Path file;
    private Growth growth;

    @BeforeEach
    void begin() {
        file = directory.resolve(".x.part");
        growth = new Growth(key, making, file, () -> {}, claim, refused::set, nanos::get);
    }

    @Test
    void progress_onceTheHeaderIsThere_tellsTheLengthAndWhatCanBeRead() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        progress.progressed(report(5.01, 0));
        assertThat(listener.state()).as("before the file is there").isEqualTo(WAITING);
        Files.write(file, Arrays.copyOf(SOUND.encoded(), 100));
        progress.progressed(report(5.01, 0));
        assertThat(listener.state()).as("before the header is there").isEqualTo(WAITING);
        Files.write(file, Arrays.copyOf(SOUND.encoded(), SECOND));
        progress.progressed(report(5.01, 0));
        assertThat(listener.state()).as("before a second is there").isEqualTo(WAITING);

        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));
        progress.progressed(report(5.01, 0.25));

        assertThat(listener.state()).isInstanceOfSatisfying(MakingState.Growing.class, growing -> {
            assertThat(growing.available()).isEqualTo(ENOUGH);
            assertThat(growing.total().orElseThrow()).isGreaterThan(SOUND.encoded().length);
        });
        assertThat(listener.file()).isEqualTo(file);
    }

    @Test
    void progress_ofASourceWithoutADuration_tellsNoLength() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));

        progress.progressed(new FfmpegReport(OptionalDouble.empty(), OptionalInt.empty(), false, 0.25, List.of()));

        assertThat(listener.state()).isEqualTo(new MakingState.Growing(OptionalLong.empty(), ENOUGH));
    }

    @Test
    void firstProgress_whenFfmpegIsDoneAlready_leavesTheFileAsItIs() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        Files.write(file, SOUND.encoded());

        progress.progressed(report(5.01, 1));

        assertThat(Files.readAllBytes(file)).isEqualTo(SOUND.encoded());
        assertThat(listener.state()).isInstanceOf(MakingState.Growing.class);
    }

    @Test
    void progress_ofAShortSource_tellsNothing() throws IOException {
        FfmpegRun.Progress progress = growth.started();
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));

        progress.progressed(report(2.99, 0.25));

        assertThat(listener.state()).isEqualTo(WAITING);
    }

    @Test
    void progress_ofASourceThatHasChanged_tellsNothing() throws IOException {
        Growth changed = new Growth(
                key,
                making,
                file,
                () -> {
                    throw new IOException("it is another one");
                },
                claim,
                refused::set,
                nanos::get);
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));

        changed.started().progressed(report(5.01, 0.25));

        assertThat(listener.state()).isEqualTo(WAITING);
    }

    @Test
    void setBack_takesBackWhatWasTold_andNoLongerHeedsTheOldRun() throws IOException {
        FfmpegRun.Progress before = growth.started();
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));
        before.progressed(report(5.01, 0.25));

        growth.setBack();
        before.progressed(report(5.01, 0.5));
        assertThat(listener.state()).isEqualTo(WAITING);

        growth.started().progressed(report(5.01, 0.1));
        before.progressed(report(5.01, 0.5));
        assertThat(listener.state()).isInstanceOf(MakingState.Growing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "unheard, 5.01, 199, false", //
        "unheard, 5.01, 200, true",
        "heard, 5.01, 1, true",
        "unheard, , 1, true", // its room is claimed piece by piece
    })
    void fileThatNobodyListensTo_isLookedAtFiveTimesASecond(
            String who, Double sourceSeconds, long millisLater, boolean looked) throws IOException {
        Making made = new Making(key, () -> {}, () -> {});
        FfmpegRun.Progress progress = new Growth(key, made, file, () -> {}, claim, refused::set, nanos::get).started();
        if (who.equals("heard")) {
            made.join(() -> {});
        }
        FfmpegReport report = new FfmpegReport(
                sourceSeconds == null ? OptionalDouble.empty() : OptionalDouble.of(sourceSeconds),
                OptionalInt.empty(),
                false,
                1,
                List.of());
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH));
        progress.progressed(report);
        Files.write(file, Arrays.copyOf(SOUND.encoded(), ENOUGH + SECOND));
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisLater));

        progress.progressed(report);

        assertThat(made.join(() -> {}).state())
                .isInstanceOfSatisfying(
                        MakingState.Growing.class,
                        growing -> assertThat(growing.available()).isEqualTo(looked ? ENOUGH + SECOND : ENOUGH));
    }

    private static FfmpegReport report(double sourceSeconds, double encodedSeconds) {
        return new FfmpegReport(
                OptionalDouble.of(sourceSeconds), OptionalInt.empty(), false, encodedSeconds, List.of());
    }
}
