package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.fixture.Patience;
import dev.quicksync.storage.Database;
import dev.quicksync.storage.TestDatabase;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives a restart, in a real database; and what the facade makes of it. */
class SpeedHistoryTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Device PHONE = new Device("ada", "phone");
    private static final Device NAMELESS = new Device("ada", "anon:1");

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    private final FakeProbe probe = new FakeProbe(VERTX);
    private TestDatabase files;
    private Database database;
    private SpeedHistory history;

    @BeforeEach
    void open() {
        files = new TestDatabase(directory);
        database = files.open();
        history = new SpeedHistory(new SpeedTable(database), VERTX, clock);
    }

    @AfterEach
    void closeFiles() {
        files.close();
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private void execute(String sql) throws SQLException {
        database.runBlocking(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Devices devices() {
        return new Devices(history, TestNetwork.of(Duration.ofSeconds(5)), clock);
    }

    /** A server that has just started. */
    private Network restarted() {
        history = new SpeedHistory(new SpeedTable(database), VERTX, clock);
        return network(devices());
    }

    private Network network(Devices devices) {
        return new Network(
                devices, new ServerSpeed(probe, new FakeMemory(), clock), TestNetwork.of(Duration.ofSeconds(5)), clock);
    }

    private static NetworkSpeed speed(Network network, Device device, Hints hints) throws Exception {
        return network.speedOf(device, hints).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void transfer(Devices devices, Device device, double mbps) throws Exception {
        devices.transferred(device, mbps, 10);
        await(devices.of(device).loaded());
    }

    @Test
    void returningDevice_startsFromItsUsualSpeedAtThisHour() throws Exception {
        transfer(devices(), PHONE, 3.5);
        await(history.write());
        clock.advance(Duration.ofDays(1));

        NetworkSpeed speed = speed(restarted(), PHONE, Hints.NONE);

        assertThat(speed)
                .isEqualTo(new NetworkSpeed(
                        3.5, SpeedSource.OBSERVED, clock.instant().minus(Duration.ofDays(1))));
        assertThat(probe.begun()).isZero();
    }

    @Test
    void usualSpeed_goesOnFromWhatItWasBeforeTheRestart() throws Exception {
        transfer(devices(), PHONE, 8);
        await(history.write());
        restarted();
        Devices devices = devices();
        devices.transferred(PHONE, 2, 60);
        await(devices.of(PHONE).loaded());
        await(history.write());

        int hour = clock.instant().atZone(ZoneId.systemDefault()).getHour();
        assertThat(new SpeedTable(database)
                        .read(PHONE, clock.instant())
                        .get(hour)
                        .mbps())
                .isCloseTo(5, within(1e-9));
    }

    @Test
    void speeds_areTheOwnersOnly() throws Exception {
        transfer(devices(), PHONE, 3.5);
        await(history.write());

        assertThat(await(history.read(new Device("bob", "phone")))).isEmpty();
        assertThat(await(history.read(new Device("ada", "tablet")))).isEmpty();
        assertThat(await(history.read(PHONE))).hasSize(1);
    }

    @Test
    void namelessDevice_isNotKept() throws Exception {
        transfer(devices(), NAMELESS, 3.5);
        await(history.write());

        assertThat(await(history.read(NAMELESS))).isEmpty();
    }

    @Test
    void unwrittenSpeeds_areReadToo() throws Exception {
        transfer(devices(), PHONE, 3.5);

        assertThat(await(history.read(PHONE))).hasSize(1);
    }

    @Test
    void speedsOlderThan30Days_areForgotten() throws Exception {
        transfer(devices(), PHONE, 3.5);
        await(history.write());
        clock.advance(Duration.ofDays(30).plusMillis(1));
        assertThat(await(history.read(PHONE))).isEmpty();

        history.put(new Device("bob", "tv"), 3, new HourlySpeeds.Hour(1, clock.instant()));
        await(history.write());
        assertThat(new SpeedTable(database).read(PHONE, Instant.EPOCH)).isEmpty();
    }

    @Test
    void databaseThatCannotBeWritten_isTriedAgain() throws Exception {
        execute("ALTER TABLE device_speed RENAME TO away");
        transfer(devices(), PHONE, 3.5);
        await(history.write());
        execute("ALTER TABLE away RENAME TO device_speed");
        await(history.write());

        assertThat(new SpeedTable(database).read(PHONE, clock.instant()).values())
                .containsExactly(new HourlySpeeds.Hour(3.5, clock.instant()));
    }

    @Test
    void databaseThatCannotBeRead_isNoUsualSpeed() throws Exception {
        execute("DROP TABLE device_speed");
        CompletableFuture<NetworkSpeed> asked =
                restarted().speedOf(PHONE, Hints.NONE).toCompletableFuture();
        Patience.await().until(() -> probe.begun() == 1);
        probe.measures(42);

        assertThat(asked.get(10, TimeUnit.SECONDS).source()).isEqualTo(SpeedSource.PROBE);
    }

    @Test
    void coldCall_waitsForTheServersMeasurement() throws Exception {
        CompletableFuture<NetworkSpeed> asked =
                restarted().speedOf(NAMELESS, Hints.NONE).toCompletableFuture();
        assertThat(asked).isNotDone();
        probe.measures(42);

        assertThat(asked.get(10, TimeUnit.SECONDS).mbps()).isEqualTo(42);
        assertThat(probe.begun()).isEqualTo(1);
    }

    @Test
    void listenersOwnEvidence_needsNoMeasurement() throws Exception {
        Devices devices = devices();
        Network network = network(devices);
        Hints downlink = Hints.of(Map.of("Downlink", "1.5")::get, null);
        assertThat(speed(network, NAMELESS, downlink).source()).isEqualTo(SpeedSource.HINT);

        transfer(devices, NAMELESS, 6);
        assertThat(speed(network, NAMELESS, downlink).source()).isEqualTo(SpeedSource.OBSERVED);

        clock.advance(Duration.ofSeconds(1));
        Hints measured = Hints.of(Map.of("CMCD-Request", "mtp=4000")::get, null);
        assertThat(speed(network, NAMELESS, measured))
                .isEqualTo(new NetworkSpeed(4, SpeedSource.CLIENT, clock.instant()));
        assertThat(speed(network, NAMELESS, Hints.NONE).mbps()).isEqualTo(4);

        clock.advance(Duration.ofSeconds(301));
        assertThat(speed(network, NAMELESS, downlink).source()).isEqualTo(SpeedSource.HINT);
        assertThat(speed(network, NAMELESS, Hints.NONE).mbps()).isEqualTo(6); // usual at this hour
        assertThat(probe.begun()).isZero();
    }

    @Test
    void transfer_isMeasuredForItsDevice() throws Exception {
        Network network = network(devices());
        Transfer transfer = network.transfer(NAMELESS, OptionalInt.empty());
        transfer.full();
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 1_000_000) {
                Thread.onSpinWait(); // what a path takes for it
            }
            transfer.accepted(100_000);
            transfer.full();
        }
        transfer.end();

        assertThat(speed(network, NAMELESS, Hints.NONE).source()).isEqualTo(SpeedSource.OBSERVED);
    }

    @Test
    void saveData_isTheRequestsOrTheLastReports() {
        Network network = network(devices());
        Hints on = Hints.of(Map.of("Save-Data", "on")::get, null);
        assertThat(network.savesData(NAMELESS, on)).isTrue();
        assertThat(network.savesData(NAMELESS, Hints.NONE)).isFalse();

        network.reported(NAMELESS, ReportReader.read("{\"save_data\":true}"));
        assertThat(network.savesData(NAMELESS, Hints.NONE)).isTrue();
        assertThat(network.savesData(new Device("ada", "anon:2"), Hints.NONE)).isFalse();
    }

    @Test
    void answer_comesOnTheCallersContext() throws Exception {
        Network network = restarted();
        CompletableFuture<Boolean> sameContext = new CompletableFuture<>();
        Context caller = VERTX.getOrCreateContext();
        caller.runOnContext(v -> network.speedOf(NAMELESS, Hints.NONE)
                .thenAccept(speed -> sameContext.complete(Vertx.currentContext() == caller)));
        Patience.await().until(() -> probe.begun() == 1);
        probe.measures(42);

        assertThat(sameContext.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
