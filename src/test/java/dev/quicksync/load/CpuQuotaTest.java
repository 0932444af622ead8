package dev.quicksync.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuQuotaTest {

    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @CsvSource({
        "1,   1, 0.5,  50",
        "0.5, 1, 0.5, 100",
        "0.5, 2, 0.5,  50",
        "2,   1, 0.5,  25",
        "0.5, 1, 0.7, 100", // what was saved up before is used at once
        "1,   1, 0,     0",
        "1,   1, -3,    0", // the cgroup was made anew
    })
    void percent_isTheTimeUsedOfTheTimeAllowed(double cores, double seconds, double used, double percent) {
        List<CpuQuota> before = List.of(quota("/a", cores, 7));
        List<CpuQuota> after = List.of(quota("/a", cores, 7 + used));

        assertThat(CpuQuota.percentOfTightest(before, after, (long) (seconds * SECOND)))
                .hasValue(percent);
    }

    @Test
    void ofSeveral_theOneClosestToItsQuotaCounts() {
        List<CpuQuota> before = List.of(quota("/a/b", 0.5, 0), quota("/a", 1, 0));
        List<CpuQuota> after = List.of(quota("/a/b", 0.5, 0.1), quota("/a", 1, 0.9));

        assertThat(CpuQuota.percentOfTightest(before, after, SECOND)).hasValue(90);
    }

    @Test
    void newQuota_countsInsteadOfTheOldOne() {
        List<CpuQuota> before = List.of(quota("/a", 2, 0));
        List<CpuQuota> after = List.of(quota("/a", 1, 0.5));

        assertThat(CpuQuota.percentOfTightest(before, after, SECOND)).hasValue(50);
    }

    @Test
    void groupThatWasNotThereBefore_tellsNothing() {
        List<CpuQuota> quotas = List.of(quota("/a", 1, 1));

        assertThat(CpuQuota.percentOfTightest(List.of(), quotas, SECOND)).isEqualTo(OptionalDouble.empty());
        assertThat(CpuQuota.percentOfTightest(quotas, List.of(), SECOND)).isEqualTo(OptionalDouble.empty());
        assertThat(CpuQuota.percentOfTightest(quotas, List.of(quota("/b", 1, 1)), SECOND))
                .isEqualTo(OptionalDouble.empty());
    }

    private static CpuQuota quota(String group, double cores, double usedSeconds) {
        return new CpuQuota(Path.of(group), cores, Math.round(usedSeconds * SECOND));
    }
}
