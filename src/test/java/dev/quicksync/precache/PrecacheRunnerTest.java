package dev.quicksync.precache;

import static dev.quicksync.precache.Shelf.HIGH;
import static dev.quicksync.precache.Shelf.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.NoRoomException;
import dev.quicksync.transcode.QueueFullException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How the jobs of tasks are started, paused, given up and counted. */
class PrecacheRunnerTest {

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final MovableClock clock = new MovableClock("2026-11-20T02:30:00Z");
    private final TaskBook tasks = new TaskBook();
    private final List<Runnable> delayed = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private int made;
    private final List<FailureKind> failures = new ArrayList<>();
    private final PrecacheRunner runner = new PrecacheRunner(
            workshop,
            tasks,
            (delay, work) -> {
                if (delay.isZero()) {
                    work.run();
                } else {
                    delayed.add(work);
                }
            },
            clock,
            new PrecacheSettings(List.of(), List.of(), 0, 2, Optional.empty(), 2),
            new Audience() {
                @Override
                public void changed(PrecacheTask task) {
                    TaskNews now = task.look(TaskNews::of);
                    news.add(now.status() + " " + now.message() + " " + now.current() + "/" + now.total());
                }

                @Override
                public void made() {
                    made++;
                }

                @Override
                public void failed(FailureKind kind) {
                    failures.add(kind);
                }
            });

    private PrecacheTask task(String id, Order order, Encoding rung, String... paths) {
        PrecacheTask task = new PrecacheTask(id, order, clock);
        tasks.add(task);
        task.planned(new Shelf().plan(new Tier(List.of(paths), List.of(rung))));
        return task;
    }

    private PrecacheTask mixtape(String... paths) {
        return task("m", Order.ofMixtape(TaskKind.MIXTAPE, "m", List.of(MEDIUM)), MEDIUM, paths);
    }

    private PrecacheTask nightly(String end, String... paths) {
        PrecacheSettings settings = new PrecacheSettings(List.of(HIGH), List.of(), 0, 2, Optional.empty(), 2);
        return task("n", Order.nightly(settings, Instant.parse(end)), HIGH, paths);
    }

    private void timersFire() {
        List<Runnable> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }

    private TaskView view(PrecacheTask task) {
        return TaskView.of(task);
    }

    @Test
    void jobs_areStartedInOrder_soManyAtOnce_untilAllAreDone() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac");
        runner.step();
        runner.step();
        assertThat(workshop.making()).containsExactly("a.flac medium", "b.flac medium");
        workshop.finish("b.flac medium");
        assertThat(workshop.making()).containsExactly("a.flac medium", "c.flac medium");
        workshop.finish("a.flac medium");
        workshop.finish("c.flac medium");

        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).made()).isEqualTo(3);
        assertThat(made).isEqualTo(3);
        assertThat(tasks.active()).isEmpty();
        assertThat(tasks.over()).containsExactly(task);
        assertThat(news).last().isEqualTo("COMPLETED 3 of 3 renditions are ready 3/3");
    }

    @Test
    void nextJob_isStartedWhenOneIsEncoded_butNotIfTheDiskIsBehind() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac", "d.flac", "e.flac", "f.flac", "g.flac");
        runner.step();
        workshop.encode("a.flac medium");
        assertThat(workshop.begun).containsExactly("a.flac medium", "b.flac medium", "c.flac medium");
        assertThat(view(task).made()).isZero();
        workshop.finish("a.flac medium");
        assertThat(workshop.begun).hasSize(3);

        workshop.encode("b.flac medium");
        workshop.encode("c.flac medium");
        workshop.encode("d.flac medium");
        assertThat(workshop.begun).hasSize(5);
        workshop.finish("c.flac medium");
        assertThat(workshop.begun).hasSize(6);
        List.of("b", "d", "e", "f", "g").forEach(name -> workshop.finish(name + ".flac medium"));
        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).made()).isEqualTo(7);
    }

    @Test
    void mixtapesJobs_goBeforeTheNightlyOnes() {
        nightly("2026-11-20T04:00:00Z", "a.flac", "b.flac", "c.flac");
        runner.step();
        mixtape("x.flac");
        runner.step();
        workshop.finish("a.flac high");

        assertThat(workshop.begun).containsExactly("a.flac high", "b.flac high", "x.flac medium");
    }

    @Test
    void whatWasCachedMeanwhile_isSkipped() {
        PrecacheTask task = mixtape("a.flac", "b.flac");
        workshop.held.add(Shelf.key("a.flac", MEDIUM));
        runner.step();
        workshop.finish("b.flac medium");

        assertThat(workshop.begun).containsExactly("b.flac medium");
        assertThat(view(task).found()).isEqualTo(1);
        assertThat(view(task).state()).isEqualTo("completed");
    }

    @Test
    void pause_startsNothing_andIsLookedAtAgain() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac");
        workshop.pause = Optional.of("cpu>80");
        runner.step();
        runner.step();

        assertThat(workshop.begun).isEmpty();
        assertThat(view(task).state()).isEqualTo("paused");
        assertThat(view(task).reason()).isEqualTo("cpu>80");
        assertThat(delayed).hasSize(1);
        assertThat(news).containsExactly("IN_PROGRESS paused: cpu>80 0/3");

        workshop.pause = Optional.empty();
        timersFire();
        assertThat(workshop.making()).hasSize(2);
        assertThat(view(task).state()).isEqualTo("running");
        assertThat(view(task).reason()).isNull();
    }

    @Test
    void failure_isKeptWithItsReason_andNotTriedAgain() {
        PrecacheTask task = mixtape("a.flac", "b.flac");
        runner.step();
        workshop.fail("a.flac medium", "it is no audio\nat all");
        workshop.finish("b.flac medium");

        assertThat(workshop.begun).hasSize(2);
        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).failed()).isEqualTo(1);
        JobsView failed = new JobsList(Optional.of("failed"), 10).of(tasks);
        assertThat(failed.jobs())
                .extracting(JobView::path, JobView::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a.flac", "it is no audio"));
        assertThat(failed.tasks()).hasSize(1);
        assertThat(failures).containsExactly(FailureKind.ENCODING);
    }

    @Test
    void taskOfWhichNothingCouldBeMade_hasFailedForItsListeners() {
        mixtape("a.flac");
        runner.step();
        workshop.fail("a.flac medium", "no");

        assertThat(news).last().isEqualTo("FAILED 0 of 1 renditions are ready, 1 failed 1/1");
    }

    @Test
    void musicRootThatIsGone_pausesTheTask_andFailsNothing() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac");
        runner.step();
        // ffmpeg notices before the library does
        workshop.unreadable.addAll(List.of("a.flac", "b.flac", "c.flac"));
        workshop.fail("a.flac medium", "no such file");
        workshop.fail("b.flac medium", "no such file");
        assertThat(workshop.begun).hasSize(2);
        workshop.musicMissing = true;
        timersFire();

        assertThat(view(task).state()).isEqualTo("paused");
        assertThat(view(task).reason()).isEqualTo("the music root is missing");
        assertThat(view(task).failed()).isZero();
        assertThat(view(task).queued()).isEqualTo(3);
        assertThat(workshop.allowedAgain).containsExactlyInAnyOrder("a.flac medium", "b.flac medium");

        workshop.musicMissing = false;
        workshop.unreadable.clear();
        timersFire();
        List.of("a.flac medium", "b.flac medium", "c.flac medium").forEach(workshop::finish);
        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).made()).isEqualTo(3);
    }

    @Test
    void oneTrackThatIsGone_failsAlone() {
        PrecacheTask task = mixtape("a.flac", "b.flac");
        runner.step();
        workshop.unreadable.add("a.flac");
        workshop.fail("a.flac medium", "no such file");
        timersFire();
        workshop.finish("b.flac medium");

        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).failed()).isEqualTo(1);
        assertThat(failures).containsExactly(FailureKind.TRACK_GONE);
    }

    @Test
    void cacheThatOthersHaveFilled_isLeftAlone() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac");
        runner.step();
        workshop.full = true;
        workshop.finish("a.flac medium");
        workshop.finish("b.flac medium");

        assertThat(workshop.begun).hasSize(2);
        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).failed()).isEqualTo(1);
        assertThat(task.look(TaskNews::of).missing()).isEqualTo(1);
        assertThat(failures).containsExactly(FailureKind.NO_ROOM);
    }

    @Test
    void fullCache_isAskedOnce_howeverManyJobsWait_andForTheTimeThatTheTaskSpares() {
        String[] paths = new String[1000];
        Arrays.setAll(paths, i -> i + ".flac");
        workshop.full = true;
        PrecacheTask night = nightly("2026-11-20T04:00:00Z", paths);
        runner.step();
        assertThat(view(night).failed()).isEqualTo(1000);
        assertThat(workshop.asked).containsExactly(Duration.ofDays(7));

        mixtape(paths);
        runner.step();
        assertThat(workshop.asked).endsWith(Duration.ofHours(1)).hasSize(2);
    }

    @Test
    void renditionThatFoundNoRoom_countsAsThat_andNotAsBadMusic() {
        mixtape("a.flac", "b.flac");
        runner.step();
        workshop.fail("a.flac medium", new NoRoomException("there is no room in the cache"));

        assertThat(failures).containsExactly(FailureKind.NO_ROOM);
    }

    @Test
    void fullQueueOfFfmpeg_isAPause_andNoFailure() {
        PrecacheTask task = mixtape("a.flac", "b.flac");
        runner.step();
        workshop.fail("a.flac medium", new QueueFullException(2));

        assertThat(view(task).state()).isEqualTo("paused");
        assertThat(view(task).reason()).isEqualTo("too much else waits for ffmpeg");
        assertThat(view(task).queued()).isEqualTo(1);
        assertThat(failures).isEmpty();

        timersFire();
        workshop.finish("a.flac medium");
        workshop.finish("b.flac medium");
        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).made()).isEqualTo(2);
    }

    @Test
    void windowsEnd_startsNothingMore_andGivesUpWhatRuns() {
        PrecacheTask task = nightly("2026-11-20T04:00:00Z", "a.flac", "b.flac", "c.flac", "d.flac");
        runner.step();
        workshop.finish("a.flac high");
        clock.advance(Duration.ofMinutes(89));
        runner.step();
        assertThat(workshop.making()).containsExactly("b.flac high", "c.flac high");
        clock.advance(Duration.ofMinutes(1));
        runner.step();

        assertThat(workshop.making()).isEmpty();
        assertThat(view(task).state()).isEqualTo("ended");
        assertThat(view(task).made()).isEqualTo(1);
        assertThat(view(task).cancelled()).isEqualTo(3);
        assertThat(view(task).failed()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void windowsEnd_holdsBetweenTwoTicksToo() {
        nightly("2026-11-20T04:00:00Z", "a.flac", "b.flac", "c.flac");
        runner.step();
        clock.advance(Duration.ofMinutes(90));
        workshop.finish("a.flac high");

        assertThat(workshop.begun).hasSize(2);
        assertThat(workshop.making()).isEmpty();
    }

    @Test
    void cancelledTask_givesUpWhatRuns_andNoOtherTasks() {
        PrecacheTask mixtape = mixtape("a.flac");
        PrecacheTask night = nightly("2026-11-20T04:00:00Z", "b.flac");
        runner.step();
        runner.end(mixtape, TaskState.CANCELLED, "cancelled by an admin");
        runner.step();

        assertThat(workshop.making()).containsExactly("b.flac high");
        assertThat(view(mixtape).state()).isEqualTo("cancelled");
        assertThat(view(night).state()).isEqualTo("running");
        assertThat(news).contains("FAILED cancelled by an admin 1/1");
    }

    @Test
    void cancelledJob_isLeftOut_runningOrNot() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac", "d.flac");
        runner.step();
        assertThat(runner.endJob(task, 0, "cancelled")).isTrue();
        assertThat(runner.endJob(task, 2, "cancelled")).isTrue();
        assertThat(runner.endJob(task, 2, "cancelled")).isFalse();
        assertThat(runner.endJob(task, 9, "cancelled")).isFalse();
        assertThat(view(task).queued()).isEqualTo(1);
        runner.step();
        assertThat(workshop.making()).containsExactly("b.flac medium", "d.flac medium");
        workshop.finish("b.flac medium");
        workshop.finish("d.flac medium");

        assertThat(view(task).state()).isEqualTo("completed");
        assertThat(view(task).cancelled()).isEqualTo(2);
        assertThat(view(task).total()).isEqualTo(4);
    }

    @Test
    void sameRenditionInTwoTasks_isMadeOnce() {
        mixtape("a.flac");
        PrecacheTask manual =
                task("x", Order.ofMixtape(TaskKind.MANUAL, "m", List.of(MEDIUM)), MEDIUM, "a.flac", "b.flac");
        runner.step();
        workshop.finish("a.flac medium");
        workshop.finish("b.flac medium");

        assertThat(workshop.begun).containsExactly("a.flac medium", "b.flac medium");
        assertThat(view(manual).found()).isEqualTo(1);
        assertThat(view(manual).state()).isEqualTo("completed");
    }

    @Test
    void newPlanOfATaskAtWork_goesOnWithIt_andNumbersStayUnique() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac");
        runner.step();
        Shelf shelf = new Shelf();
        task.planned(PrecachePlanner.plan(
                new Demand(List.of(new Tier(List.of("new.flac", "a.flac", "b.flac", "c.flac"), List.of(MEDIUM)))),
                new Stock(
                        shelf.stock().track(),
                        key -> task.isTaken(key) ? OptionalLong.of(0) : OptionalLong.empty(),
                        shelf::audio,
                        true,
                        OptionalLong.empty(),
                        OptionalLong.empty())));
        JobsView jobs = new JobsList(Optional.empty(), 10).of(tasks);

        assertThat(jobs.jobs())
                .extracting(JobView::id, JobView::path, JobView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m.0", "a.flac", "running"),
                        org.assertj.core.groups.Tuple.tuple("m.1", "b.flac", "running"),
                        org.assertj.core.groups.Tuple.tuple("m.3", "new.flac", "queued"),
                        org.assertj.core.groups.Tuple.tuple("m.4", "c.flac", "queued"));
        assertThat(view(task).total()).isEqualTo(4);
    }

    @Test
    void list_isBounded_andItsCountsAreNot() {
        String[] paths = new String[5000];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = i + ".flac";
        }
        mixtape(paths);
        runner.step();

        JobsView all = new JobsList(Optional.empty(), 7).of(tasks);
        assertThat(all.jobs()).hasSize(7);
        assertThat(all.counts())
                .containsEntry("queued", 4998)
                .containsEntry("running", 2)
                .containsEntry("failed", 0);
        JobsView running = new JobsList(Optional.of("running"), 7).of(tasks);
        assertThat(running.jobs()).extracting(JobView::state).containsExactly("running", "running");
        assertThat(new JobsList(Optional.of("ended"), 7).of(tasks).tasks()).isEmpty();
    }

    @Test
    void eta_isToldWhenEnoughIsDone_andNotInAPause() {
        PrecacheTask task = mixtape("a.flac", "b.flac", "c.flac", "d.flac", "e.flac", "f.flac");
        runner.step();
        for (String path : List.of("a.flac", "b.flac", "c.flac")) {
            assertThat(view(task).etaSeconds()).isNull();
            clock.advance(Duration.ofSeconds(10));
            workshop.finish(path + " medium");
        }
        assertThat(view(task).etaSeconds()).isEqualTo(30);
        workshop.pause = Optional.of("listeners waiting");
        workshop.finish("d.flac medium");
        assertThat(view(task).etaSeconds()).isNull();
    }
}
