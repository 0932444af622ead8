package dev.quicksync.mixtape;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.mixtape.ProgressEvent.Status;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What other features tell mixtapes, and learn from them: inside the server only. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.mixtapes.heartbeat", value = "200ms"))
class ProgressEventsTest {

    private static final Instant THEN = Instant.parse("2026-11-28T02:00:00Z");

    /** Hears of changes, and fails once it has heard of a mixtape that says so. */
    @Singleton
    static class Changes {

        private final List<MixtapeChanged> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes MixtapeChanged change) {
            heard.add(change);
            if (change.slug().startsWith("fails")) {
                throw new IllegalStateException("an observer of a test fails");
            }
        }

        List<MixtapeChanged> of(String slug) {
            return heard.stream().filter(change -> change.slug().equals(slug)).toList();
        }
    }

    @Inject
    MixtapeProgress progress;

    @Inject
    Mixtapes mixtapes;

    @Inject
    Changes changes;

    private void publish(String slug, String task, Status status, String message, int current) {
        progress.publish(slug, new ProgressEvent(task, "encode", status, message, current, 9, 0, THEN));
    }

    @Test
    void events_areSentAsTheyCome() throws IOException {
        String address = Tapes.made("Busy");
        try (EventReader reader = new EventReader(address)) {
            publish("busy", "t1", Status.IN_PROGRESS, "Größe\n\"1\"", 3);
            List<String> event = reader.nextEvent();
            assertThat(event).contains("event:progress").anyMatch(line -> line.matches("id:[0-9]+"));
            assertThat(event)
                    .contains("data:{\"task_id\":\"t1\",\"step\":\"encode\",\"status\":\"in_progress\","
                            + "\"message\":\"Größe\\n\\\"1\\\"\",\"current\":3,\"total\":9,\"missing\":0,"
                            + "\"timestamp\":\"2026-11-28T02:00:00Z\"}");
            publish("other", "t1", Status.FAILED, "not for this one", 0);
            publish("busy", "t1", Status.COMPLETED, "done", 9);
            assertThat(String.join("\n", reader.nextEvent())).contains("\"completed\"", "done");
        }
    }

    @Test
    void lateSubscriber_firstGetsHowAllTasksStand() throws IOException {
        String address = Tapes.made("Late");
        for (int i = 0; i <= 5; i++) {
            publish("late", "running", Status.IN_PROGRESS, "running " + i, i);
            publish("late", "over", i == 5 ? Status.FAILED : Status.IN_PROGRESS, "over " + i, i);
        }
        try (EventReader reader = new EventReader(address, "Last-Event-ID: 999999")) {
            assertThat(String.join("\n", reader.next())).contains("running 5", "\"in_progress\"");
            assertThat(String.join("\n", reader.next())).contains("over 5", "\"failed\"");
            assertThat(reader.next()).first().asString().startsWith(":");
            publish("late", "running", Status.COMPLETED, "running 6", 6);
            assertThat(String.join("\n", reader.nextEvent())).contains("running 6");
        }
    }

    @Test
    void slowSubscriber_missesSteps_butNeverHowATaskStands() throws IOException {
        String address = Tapes.made("Slow");
        int many = 20_000;
        String filler = "x".repeat(2_000); // 40 MB in all, far more than any socket takes
        try (EventReader slow = new EventReader(4_096, address)) {
            publish("slow", "first", Status.COMPLETED, "kept, though it came first", 9);
            for (int i = 1; i <= many; i++) {
                publish("slow", "steps", i == many ? Status.COMPLETED : Status.IN_PROGRESS, i + filler, i);
            }
            int received = 0;
            String all = "";
            while (!all.contains("\"current\":" + many + ",")) {
                all = String.join("\n", slow.nextEvent());
                received++;
            }
            assertThat(received).isLessThan(many / 2);
            assertThat(all).contains("\"completed\"");
        }
        try (EventReader late = new EventReader(address)) {
            assertThat(String.join("\n", late.next())).contains("kept, though it came first");
        }
        await().until(() -> progress.subscribers() == 0);
    }

    @Test
    void slugThatIsUsedAgain_knowsNothingOfWhatWasDoneBefore() throws IOException {
        String address = Tapes.made("Used again");
        publish("used-again", "t", Status.COMPLETED, "old", 9);
        Tapes.remove(address).then().statusCode(200);
        Tapes.made("Used again");
        try (EventReader reader = new EventReader(address)) {
            assertThat(reader.next()).first().asString().startsWith(":");
        }
    }

    @Test
    void changes_areTold_afterTheyAreStored() {
        Music.awaitStatus(Music.FLAC, 200);
        String address = Tapes.made("Told", Music.FLAC, Music.FLAC);
        Tapes.append(address, Music.WAV, Music.FLAC, Music.OGG, Music.OGG)
                .then()
                .statusCode(200);
        Tapes.json()
                .header("If-Match", "*")
                .body("{\"title\":\"Told anew\"}")
                .patch(address)
                .then()
                .statusCode(200);
        Tapes.append(address, "no.flac").then().statusCode(422);
        assertThat(changes.of("told"))
                .containsExactly(
                        new MixtapeChanged("told", List.of(Music.FLAC), true),
                        new MixtapeChanged("told", List.of(Music.WAV, Music.OGG), false),
                        new MixtapeChanged("told", List.of(), false));
    }

    @Test
    void observerThatFails_undoesNothing() {
        String address = Tapes.made("Fails to be told");
        Tapes.get(address).then().statusCode(200);
        assertThat(changes.of("fails-to-be-told")).hasSize(1);
    }

    @Test
    void mixtapes_areGivenToOtherFeatures_newestChangeFirst() {
        Music.awaitStatus(Music.FLAC, 200);
        Tapes.made("First of two", Music.AAC, Music.AAC);
        Tapes.made("Second of two", Music.M4A, Music.AAC);
        Tapes.append("/api/mixtapes/first-of-two", Music.MP3).then().statusCode(200);
        assertThat(mixtapes.all()).extracting(MixtapeTracks::slug).startsWith("first-of-two", "second-of-two");
        assertThat(mixtapes.containing(Music.AAC))
                .extracting(MixtapeTracks::slug)
                .containsExactly("first-of-two", "second-of-two");
        assertThat(mixtapes.containing(Music.M4A)).singleElement().satisfies(mixtape -> {
            assertThat(mixtape.title()).isEqualTo("Second of two");
            assertThat(mixtape.paths()).containsExactly(Music.M4A, Music.AAC);
        });
        assertThat(mixtapes.find("first-of-two").orElseThrow().paths())
                .containsExactly(Music.AAC, Music.AAC, Music.MP3);
        assertThat(mixtapes.find("none")).isEmpty();
        assertThat(mixtapes.containing("none")).isEmpty();
    }
}
