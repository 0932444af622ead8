package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakingTest {

    private static final Path FILE = Path.of("/cache/.x.part");
    private static final MakingState.Growing GROWING = new MakingState.Growing(OptionalLong.of(1000), 500);
    private static final Rendition RENDITION = new Rendition("a_high.mp3", Labels.label("a.flac"), 1000, 0);
    private static final MakingState.Done DONE = new MakingState.Done(RENDITION);
    private static final MakingState.Failed BROKEN = new MakingState.Failed(MakingState.Cause.BROKEN);

    private static final Throwable REASON = new IllegalStateException("it failed");

    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final Making making = new Making(Labels.key("a.flac"), wanted::incrementAndGet, abandoned::incrementAndGet);

    @Test
    void join_saysThatItIsWanted_andBeginsByWaiting() {
        try (Making.Listener listener = join()) {
            assertThat(wanted).hasValue(1);
            assertThat(listener.state()).isEqualTo(new MakingState.Waiting());
            assertThatThrownBy(listener::file).isInstanceOf(IllegalStateException.class);
            assertThat(told).hasValue(0);
        }
    }

    @Test
    void everyListener_isToldOfEveryChange() {
        Making.Listener first = join();
        Making.Listener second = join();
        making.growing(GROWING, FILE, 0.25);
        assertThat(told).hasValue(2);
        assertThat(first.state()).isEqualTo(GROWING);
        assertThat(second.file()).isEqualTo(FILE);

        first.close();
        making.done(RENDITION);

        assertThat(told).hasValue(3);
        assertThat(second.state()).isEqualTo(DONE);
        assertThat(second.file()).as("still open for those who read it").isEqualTo(FILE);
        second.close();
    }

    @Test
    void listener_thatAsksForTheStateWhenTold_seesTheNewOne() {
        AtomicInteger seen = new AtomicInteger();
        Making.Listener[] holder = new Making.Listener[1];
        holder[0] = making.join(() -> {
            assertThat(holder[0].state()).isEqualTo(GROWING);
            seen.incrementAndGet();
        });

        making.growing(GROWING, FILE, 0.25);

        assertThat(seen).hasValue(1);
        holder[0].close();
    }

    @Test
    void abandoned_isCalledOnlyWhenTheLastListenerLeaves() {
        Making.Listener first = join();
        Making.Listener second = join();
        first.close();
        first.close();
        assertThat(abandoned).hasValue(0);

        second.close();
        second.close();

        assertThat(abandoned).hasValue(1);
    }

    @Test
    void abandoned_whenSomeoneCameBack_isCalledOnceMore() {
        join().close();
        Making.Listener again = join();
        assertThat(making.giveUpIfAbandoned()).isFalse();
        again.close();

        assertThat(abandoned).hasValue(2);
        assertThat(wanted).hasValue(2);
    }

    @Test
    void abandoned_afterTheEnd_isNotCalled() {
        Making.Listener listener = join();
        making.done(RENDITION);
        listener.close();

        assertThat(abandoned).hasValue(0);
    }

    @Test
    void giveUpIfAbandoned_whileSomeoneListens_doesNot() {
        try (Making.Listener listener = join()) {
            assertThat(making.giveUpIfAbandoned()).isFalse();
            assertThat(listener.state()).isEqualTo(new MakingState.Waiting());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.49})
    void giveUpIfAbandoned_whenLessThanHalfIsDone_does(double fraction) {
        join().close();
        making.growing(GROWING, FILE, fraction);

        assertThat(making.giveUpIfAbandoned()).isTrue();
        assertThat(making.giveUpIfAbandoned()).as("a second time").isFalse();
        assertThat(join().state()).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 1})
    void giveUpIfAbandoned_whenHalfIsDone_doesNot(double fraction) {
        join().close();
        making.growing(GROWING, FILE, fraction);

        assertThat(making.giveUpIfAbandoned()).isFalse();
        assertThat(join().state()).isEqualTo(GROWING);
    }

    @Test
    void giveUpIfAbandoned_whenItWasSetBackAfterHalf_does() {
        join().close();
        making.growing(GROWING, FILE, 0.75);
        making.waiting();

        assertThat(making.giveUpIfAbandoned()).isTrue();
    }

    @Test
    void giveUpIfAbandoned_whenItIsWantedAnyway_doesNot() {
        making.wish();
        join().close();

        assertThat(making.giveUpIfAbandoned()).isFalse();
    }

    @Test
    void giveUpIfAbandoned_afterTheEnd_doesNot() {
        join().close();
        making.done(RENDITION);

        assertThat(making.giveUpIfAbandoned()).isFalse();
        assertThat(join().state()).isEqualTo(DONE);
    }

    @Test
    void done_isNotChangedByWhatComesLater() {
        Making.Listener listener = join();
        making.done(RENDITION);
        making.failed(MakingState.Cause.BROKEN, REASON);
        making.growing(GROWING, FILE, 0.9);
        making.waiting();

        assertThat(listener.state()).isEqualTo(DONE);
        assertThat(told).hasValue(1);
    }

    @Test
    void failed_isNotChangedByWhatComesLater() {
        Making.Listener listener = join();
        making.failed(MakingState.Cause.BUSY, REASON);
        making.done(RENDITION);
        making.failed(MakingState.Cause.BROKEN, REASON);

        assertThat(listener.state()).isEqualTo(new MakingState.Failed(MakingState.Cause.BUSY));
        assertThat(told).hasValue(1);
    }

    @Test
    void startOver_isRefused_onlyOnceAListenerMayHaveReadSome() {
        assertThat(making.startOver()).isTrue();
        making.growing(GROWING, FILE, 0.1);
        assertThat(making.startOver()).isTrue();
        Making.Listener listener = making.join(() -> {});
        assertThat(listener.state()).isInstanceOf(MakingState.Waiting.class);
        assertThat(making.startOver()).isTrue();
        making.growing(GROWING, FILE, 0.1);
        assertThat(making.startOver()).isFalse();
        assertThat(listener.state()).isEqualTo(GROWING);
    }

    @Test
    void wishThatIsTakenBack_givesItUp_unlessAnybodyElseWaits() {
        making.wish();
        making.wish();
        assertThat(making.takeWishBack("no longer")).as("another wish").isFalse();
        Making.Listener listener = join();
        assertThat(making.takeWishBack("no longer")).as("a listener").isFalse();
        listener.close();
        making.wish();

        assertThat(making.takeWishBack("no longer")).isTrue();

        assertThat(making.result().toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> making.result().toCompletableFuture().get())
                .isInstanceOf(CancellationException.class)
                .hasMessage("no longer");
    }

    @Test
    void result_isTheRendition_orTheReason() throws Exception {
        making.failed(MakingState.Cause.BROKEN, REASON);
        assertThatThrownBy(() -> making.result().toCompletableFuture().get()).hasCause(REASON);
        assertThat(Making.done(Labels.key("a.flac"), RENDITION)
                        .result()
                        .toCompletableFuture()
                        .get())
                .isEqualTo(RENDITION);
        assertThat(making.takeWishBack("too late")).isFalse();
    }

    private Making.Listener join() {
        return making.join(told::incrementAndGet);
    }
}
