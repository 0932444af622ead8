package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final int MEDIA_KBPS = 320;

    /** What was measured: Mbps and seconds. */
    private record Measured(double mbps, double seconds) {}

    private final List<Measured> measured = new ArrayList<>();
    private long nanos = 5_000;
    private Transfer transfer = transfer(OptionalInt.of(MEDIA_KBPS));

    private Transfer transfer(OptionalInt mediaKbps) {
        return new Transfer(() -> nanos, mediaKbps, (mbps, seconds) -> measured.add(new Measured(mbps, seconds)));
    }

    private void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }

    /** The beginning of every transfer: the kernel takes what it has room for. */
    private void fillTheKernelsBuffer() {
        transfer.accepted(200_000);
        transfer.full();
    }

    /** A path that carries so much for so long, where the socket has room again at every step. */
    private void carry(double mbps, double seconds, double step) {
        for (double done = 0; done < seconds - step / 2; done += step) {
            pass(step);
            transfer.accepted(Math.round(mbps * 1e6 / 8 * step));
            transfer.full();
        }
    }

    /** The average of what was measured, by its time. */
    private double mbps() {
        double seconds = measured.stream().mapToDouble(Measured::seconds).sum();
        return measured.stream().mapToDouble(m -> m.mbps() * m.seconds()).sum() / seconds;
    }

    private double seconds() {
        return measured.stream().mapToDouble(Measured::seconds).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 60, 2.0",
        "0.3, 30, 0.5",
        "0.35, 30, 0.5",
        "0.32, 30, 0.3",
        "0.28, 20, 0.1",
        "0.5, 20, 1.6",
        "1, 10, 0.05",
        "8, 4, 0.02",
        "100, 1, 0.001",
        "1000, 0.1, 0.0005",
    })
    void steadyPath_isMeasuredAsFastAsItIs(double mbps, double seconds, double step) {
        fillTheKernelsBuffer();
        carry(mbps, seconds, step);
        transfer.end();

        assertThat(mbps()).isCloseTo(mbps, withinPercentage(1));
        assertThat(seconds()).isCloseTo(seconds, withinPercentage(10));
    }

    @Test
    void kernelsBuffer_isNotCounted() {
        transfer.accepted(4_000_000);
        pass(0.01);
        transfer.full();
        carry(1, 4, 0.1);
        transfer.end();

        assertThat(mbps()).isCloseTo(1, withinPercentage(1));
    }

    @Test
    void lastBytes_thatFindRoom_areNotCounted() {
        fillTheKernelsBuffer();
        carry(1, 4, 0.1);
        pass(0.1);
        transfer.accepted(100);
        pass(3);
        transfer.end();

        assertThat(mbps()).isCloseTo(1, withinPercentage(1));
        assertThat(seconds()).isCloseTo(4, within(0.01));
    }

    @Test
    void longTransfer_isToldEveryFiveSeconds() {
        fillTheKernelsBuffer();
        carry(2, 5.05, 0.1);
        assertThat(measured).hasSize(1);
        carry(4, 5.05, 0.1);
        assertThat(measured).hasSize(2);
        transfer.end();

        assertThat(measured.get(0).mbps()).isCloseTo(2, withinPercentage(5));
        assertThat(measured.get(1).mbps()).isCloseTo(4, withinPercentage(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10_000, 127_999})
    void tinyTransfer_isNoMeasurement(int bytes) {
        fillTheKernelsBuffer();
        pass(0.1);
        transfer.accepted(bytes);
        transfer.full();
        transfer.end();

        assertThat(measured).isEmpty();
    }

    @Test
    void transferOf128kB_isAMeasurement() {
        fillTheKernelsBuffer();
        pass(0.5);
        transfer.accepted(128_000);
        transfer.full();
        transfer.end();

        assertThat(mbps()).isCloseTo(2.048, within(0.001));
    }

    @Test
    void socketThatIsNeverFull_isNoMeasurement() {
        for (int i = 0; i < 100; i++) {
            pass(0.1);
            transfer.accepted(100_000);
        }
        transfer.end();

        assertThat(measured).isEmpty();
    }

    /** The rendition is still being made, and the listener waits for the server. */
    @Test
    void spansInWhichTheServerHadNothingToSend_areNotCounted() {
        fillTheKernelsBuffer();
        carry(8, 1, 0.02);
        for (int i = 0; i < 20; i++) {
            pass(1);
            transfer.accepted(40_000);
            pass(0.001);
            transfer.full();
        }
        carry(8, 1, 0.02);
        transfer.end();

        assertThat(mbps()).isCloseTo(8, withinPercentage(2));
    }

    @Test
    void partsOfOneWakeUp_areOneSpan() {
        fillTheKernelsBuffer();
        for (int i = 0; i < 40; i++) {
            pass(0.1);
            transfer.accepted(10_000);
            pass(0.0001);
            transfer.accepted(15_000);
            pass(0.0001);
            transfer.full();
        }
        transfer.end();

        assertThat(mbps()).isCloseTo(2, withinPercentage(1));
    }

    /** It fills its buffer, plays for 20 s, fills it again. */
    @ParameterizedTest
    @ValueSource(ints = {0, MEDIA_KBPS})
    void playerThatDrainsInBursts_isMeasuredUntilItsFirstPause(int mediaKbps) {
        transfer = transfer(mediaKbps == 0 ? OptionalInt.empty() : OptionalInt.of(mediaKbps));
        fillTheKernelsBuffer();
        for (int i = 0; i < 5; i++) {
            carry(10, 0.8, 0.02);
            pass(20);
        }
        transfer.end();

        assertThat(mbps()).isCloseTo(10, withinPercentage(2));
        assertThat(seconds()).isCloseTo(0.8, within(0.05));
    }

    /** The first time that the socket is full is when the player's buffer is. */
    @Test
    void pauseBeforeAnythingWasCounted_isLeftOut() {
        fillTheKernelsBuffer();
        pass(20);
        carry(10, 0.8, 0.02);
        pass(20);
        carry(10, 0.8, 0.02);
        transfer.end();

        assertThat(mbps()).isCloseTo(10, withinPercentage(5));
    }

    @Test
    void onePauseAlone_isNoMeasurement() {
        fillTheKernelsBuffer();
        pass(20);
        transfer.accepted(1_000_000);
        transfer.full();
        transfer.end();

        assertThat(measured).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 10", "0.3, 16", "2.0, 5", "5.0, 16", "7.3, 4", "20, 16"})
    void playerThatReadsAtTheMediasPace_isMeasuredWhileItWasFaster(double fastSeconds, double fastMbps) {
        fillTheKernelsBuffer();
        carry(fastMbps, fastSeconds, 0.02);
        carry(MEDIA_KBPS / 1000.0, 60, 0.5);
        transfer.end();

        assertThat(mbps()).isCloseTo(fastMbps, withinPercentage(8));
        assertThat(seconds()).isCloseTo(fastSeconds, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, 0.9, 1.1, 1.24})
    void paceAroundTheMediasBitrate_isThePlayers(double ofMedia) {
        fillTheKernelsBuffer();
        carry(8, 2, 0.02);
        carry(MEDIA_KBPS / 1000.0 * ofMedia, 60, 0.5);
        transfer.end();

        assertThat(mbps()).isCloseTo(8, withinPercentage(8));
    }

    /** Slower or faster than the player would read. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.5, 1.5})
    void pathThatSlowsDown_isFollowed(double mbps) {
        fillTheKernelsBuffer();
        carry(8, 10, 0.02);
        carry(mbps, 60, 0.5);
        transfer.end();

        assertThat(measured.get(measured.size() - 1).mbps()).isCloseTo(mbps, withinPercentage(5));
        assertThat(seconds()).isGreaterThan(60);
    }

    @Test
    void paceOfUnknownMedia_isTheMeasuredOne() {
        transfer = transfer(OptionalInt.empty());
        fillTheKernelsBuffer();
        carry(8, 5, 0.02);
        carry(0.32, 10, 0.5);
        transfer.end();

        assertThat(measured.get(measured.size() - 1).mbps()).isCloseTo(0.32, withinPercentage(5));
    }

    @Test
    void unevenPath_isAveraged() {
        fillTheKernelsBuffer();
        for (int i = 0; i < 10; i++) {
            carry(1, 0.6, 0.3);
            carry(3, 0.6, 0.1);
        }
        transfer.end();

        assertThat(mbps()).isCloseTo(2, withinPercentage(2));
    }

    @Test
    void nothingAfterTheEnd_counts() {
        fillTheKernelsBuffer();
        carry(8, 1, 0.02);
        transfer.end();
        int before = measured.size();
        carry(8, 20, 0.02);
        transfer.end();

        assertThat(measured).hasSize(before);
    }
}
