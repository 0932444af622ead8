package dev.quicksync.load;

import static dev.quicksync.load.FakeMachine.mb;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CgroupMemoryTest {

    private static final long HOST = mb(16_000);

    /** What version 1 says where there is no limit. */
    private static final String UNLIMITED = "9223372036854771712";

    @TempDir
    Path root;

    private FakeMachine machine;

    @BeforeEach
    void makeMachine() {
        machine = new FakeMachine(root);
    }

    @ParameterizedTest
    @CsvSource({
        "512, 256,   0, 50,   256",
        "512, 384, 128, 50,   256", // files that nobody reads give way
        "512, 512,   0, 100,    0",
        "512, 600,   0, 100,    0",
        "512,  10,  20, 0,    512",
        "1000, 1,    0, 0.1,  999",
    })
    void version2_inAContainer(String max, long used, long inactive, double percent, long availableMb) {
        machine.in("0::/").memory("", max, used, inactive);

        assertMemory(percent, availableMb);
    }

    @Test
    void version2_onTheMachineItself_isFoundBelowTheMount() {
        machine.in("0::/system.slice/quicksync.service").memory("system.slice/quicksync.service", "512", 128, 0);

        assertMemory(25, 384);
    }

    @Test
    void version2_nested_theLeastRoomCounts() {
        machine.in("0::/pod/container").memory("pod", "1000", 900, 0).memory("pod/container", "500", 100, 0);

        assertMemory(90, 100);
    }

    @Test
    void version2_nested_unlimitedInside_takesTheLimitAround() {
        machine.in("0::/pod/container").memory("pod", "1000", 250, 0).memory("pod/container", "max", 100, 0);

        assertMemory(25, 750);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../elsewhere", "/../..", "/gone/away"})
    void version2_groupOutOfSight_takesWhatCanBeSeen(String path) {
        machine.in("0::" + path).memory("", "512", 256, 0).memory("../elsewhere", "100", 1, 0);

        assertMemory(50, 256);
    }

    @Test
    void version1_onTheMachineItself() {
        machine.in("5:cpu,cpuacct:/app", "4:memory:/app", "1:name=systemd:/app", "0::/app")
                .oldMemory("memory/app", 512, 300, 44);

        assertMemory(50, 256);
    }

    @Test
    void version1_inAContainer_whosePathIsThatOfTheMachine() {
        machine.in("4:memory:/docker/0123", "0::/docker/0123").oldMemory("memory", 400, 100, 0);

        assertMemory(25, 300);
    }

    @Test
    void version1_nested_theLeastRoomCounts() {
        machine.in("4:memory:/a/b/c")
                .oldMemory("memory/a", 1000, 200, 0)
                .oldMemory("memory/a/b", 500, 300, 0)
                .oldMemory("memory/a/b/c", 400, 100, 0);

        assertMemory(60, 200);
    }

    @Test
    void version1_withoutALimit_isNone() {
        machine.in("4:memory:/").oldMemory("memory", 512, 1, 0).cgroup("memory/memory.limit_in_bytes", UNLIMITED);

        assertNone();
    }

    @ParameterizedTest
    @CsvSource({"16000", "16001", "max", "-1", "0", "lots", "''", "99999999999999999999"})
    void limit_thatIsNone(String max) {
        machine.in("0::/").memory("", "512", 1, 0);
        String bytes = max.matches("160\\d+") ? String.valueOf(mb(Long.parseLong(max))) : max;
        machine.cgroup("memory.max", bytes);

        assertNone();
    }

    @Test
    void limit_justBelowTheMachine_counts() {
        machine.in("0::/").memory("", "15999", 1, 0);

        assertThat(machine.cgroups().memory(HOST)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "0", "0:", "0:x:/", "4:memory"})
    void garbageInsteadOfAGroup_isNone(String line) {
        machine.in(line).memory("", "512", 1, 0);

        assertNone();
    }

    @Test
    void nothingThere_isNone() {
        assertNone();
        machine.memory("", "512", 1, 0);
        assertNone(); // nobody says that this process is in it
    }

    @Test
    void useThatCannotBeRead_isNone() {
        machine.in("0::/").cgroup("memory.max", String.valueOf(mb(512)));

        assertNone();
    }

    @Test
    void statThatCannotBeRead_countsAllAsUsed() {
        machine.in("0::/").memory("", "512", 256, 256).cgroup("memory.stat", "inactive_file\nmany words here\n\n");

        assertMemory(50, 256);
    }

    private void assertMemory(double percent, long availableMb) {
        MemoryUse memory = machine.cgroups().memory(HOST).orElseThrow();
        assertThat(memory.percent()).isEqualTo(percent);
        assertThat(memory.availableMb()).isEqualTo(availableMb);
    }

    private void assertNone() {
        assertThat(machine.cgroups().memory(HOST)).isEmpty();
    }
}
