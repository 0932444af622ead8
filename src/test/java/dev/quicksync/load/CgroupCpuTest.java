package dev.quicksync.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CgroupCpuTest {

    private static final int HOST_CORES = 4;

    @TempDir
    Path root;

    private FakeMachine machine;

    @BeforeEach
    void makeMachine() {
        machine = new FakeMachine(root);
    }

    @ParameterizedTest
    @CsvSource({"50000 100000, 0.5", "300000 100000, 3", "20000 10000, 2", "50000, 0.5", "399999 100000, 3.99999"})
    void version2_quotaOfThePeriod(String max, double cores) {
        machine.in("0::/").cpu("", max, 1_500);

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES))
                .containsExactly(new CpuQuota(machine.groupPath(""), cores, 1_500_000));
    }

    @ParameterizedTest
    @CsvSource({"max 100000", "max", "400000 100000", "-1 100000", "0 100000", "50000 0", "x y", "''"})
    void version2_quotaThatIsNone(String max) {
        machine.in("0::/").cpu("", max, 1_500);

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES)).isEmpty();
    }

    @Test
    void version2_nested_allQuotasOnThePathUp() {
        machine.in("0::/pod/container")
                .cpu("pod", "200000 100000", 9)
                .cpu("pod/container", "100000 100000", 7)
                .cpu("pod/other", "1000 100000", 1);

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES))
                .containsExactly(
                        new CpuQuota(machine.groupPath("pod/container"), 1, 7_000),
                        new CpuQuota(machine.groupPath("pod"), 2, 9_000));
    }

    @Test
    void version2_withoutItsUse_tellsNothing() {
        machine.in("0::/").cgroup("cpu.max", "50000 100000").cgroup("cpu.stat", "nr_periods 3");

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5:cpu,cpuacct:/app             | cpu,cpuacct/app | cpu,cpuacct/app", // mounted together
                "5:cpu,cpuacct:/app             | cpu/app         | cpuacct/app", // … each under its name
                "2:cpuacct:/app;1:cpu:/app      | cpu/app         | cpuacct/app", // apart
                "5:cpu,cpuacct:/docker/01       | cpu,cpuacct     | cpu,cpuacct", // in a container
                "2:cpuacct:/d/01;1:cpu:/d/01    | cpu             | cpuacct",
            })
    void version1_whereverItIsMounted(String lines, String quota, String use) {
        machine.in(lines.replace(';', '\n'), "0::/")
                .cgroup(quota + "/cpu.cfs_quota_us", "150000")
                .cgroup(quota + "/cpu.cfs_period_us", "100000")
                .cgroup(use + "/cpuacct.usage", "123456789");

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES))
                .containsExactly(new CpuQuota(machine.groupPath(quota), 1.5, 123_456_789));
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "400000", "x"})
    void version1_quotaThatIsNone(String quota) {
        machine.in("1:cpu,cpuacct:/")
                .cgroup("cpu,cpuacct/cpu.cfs_quota_us", quota)
                .cgroup("cpu,cpuacct/cpu.cfs_period_us", "100000")
                .cgroup("cpu,cpuacct/cpuacct.usage", "1");

        assertThat(machine.cgroups().cpuQuotas(HOST_CORES)).isEmpty();
    }

    @Test
    void nothingThere_isNoQuota() {
        assertThat(machine.cgroups().cpuQuotas(HOST_CORES)).isEmpty();
    }
}
