package dev.quicksync.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.preference.Mode;
import dev.quicksync.preference.Preferences;
import dev.quicksync.quality.QualityDecision.Choice;
import dev.quicksync.quality.QualitySelector.Circumstances;
import dev.quicksync.quality.QualitySelector.Data;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the spec's "Quality Decision Logic", at each threshold, just below and just above. */
class QualitySelectorTest {

    /** Neither busy nor idle. */
    private static final double SOME_CPU = 50;

    private static final double SOME_MEMORY = 60;

    private static QualityDecision decide(double mbps, double cpu, double memory, Preferences preferences) {
        return QualitySelector.select(new Circumstances(mbps, cpu, memory, Data.AS_NEEDED), preferences);
    }

    private static List<String> reasons(String text) {
        return List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "0,       LOW,    speed<1",
        "0.1,     LOW,    speed<1",
        "0.49,    LOW,    speed<1",
        "0.5,     LOW,    speed<1",
        "0.51,    LOW,    speed<1",
        "0.99999, LOW,    speed<1",
        "1,       MEDIUM, speed>=1",
        "1.00001, MEDIUM, speed>=1",
        "1.99999, MEDIUM, speed>=1",
        "2,       HIGH,   speed>=2",
        "2.00001, HIGH,   speed>=2",
        "4.99999, HIGH,   speed>=2",
        "5,       ULTRA,  speed>=5",
        "5.00001, ULTRA,  speed>=5",
        "100000,  ULTRA,  speed>=5",
    })
    void level_followsTheSpeed_whenTheServerIsNeitherBusyNorIdle(double mbps, Level level, String why) {
        QualityDecision decision = decide(mbps, SOME_CPU, SOME_MEMORY, Preferences.DEFAULTS);

        assertThat(decision).isEqualTo(new QualityDecision(level, Choice.AUTOMATIC, List.of(why)));
    }

    @ParameterizedTest
    @CsvSource({
        // cpu,    memory,  speed, level,  reasons
        "80,       60,      5,     ULTRA,  speed>=5",
        "80.00001, 60,      5,     HIGH,   speed>=5 cpu>80",
        "79.99999, 60,      5,     ULTRA,  speed>=5",
        "50,       85,      5,     ULTRA,  speed>=5",
        "50,       85.0001, 5,     HIGH,   speed>=5 memory>85",
        "50,       84.9999, 5,     ULTRA,  speed>=5",
        "81,       86,      5,     HIGH,   speed>=5 cpu>80 memory>85",
        "100,      100,     5,     HIGH,   speed>=5 cpu>80 memory>85",
        "100,      10,      5,     HIGH,   speed>=5 cpu>80",
        "10,       100,     5,     HIGH,   speed>=5 memory>85",
        "81,       60,      2,     MEDIUM, speed>=2 cpu>80",
        "81,       60,      1,     LOW,    speed>=1 cpu>80",
        "81,       60,      0.5,   LOW,    speed<1 cpu>80",
        "50,       86,      2,     MEDIUM, speed>=2 memory>85",
    })
    void level_isOneLower_whenTheServerIsBusy(double cpu, double memory, double mbps, Level level, String why) {
        assertThat(decide(mbps, cpu, memory, Preferences.DEFAULTS))
                .isEqualTo(new QualityDecision(level, Choice.AUTOMATIC, reasons(why)));
    }

    @ParameterizedTest
    @CsvSource({
        "30,       10,      2,   HIGH,   speed>=2",
        "29.99999, 10,      2,   ULTRA,  speed>=2 cpu<30 memory<50",
        "30.00001, 10,      2,   HIGH,   speed>=2",
        "10,       50,      2,   HIGH,   speed>=2",
        "10,       49.9999, 2,   ULTRA,  speed>=2 cpu<30 memory<50",
        "10,       50.0001, 2,   HIGH,   speed>=2",
        "0,        0,       0.1, MEDIUM, speed<1 cpu<30 memory<50",
        "0,        0,       1,   HIGH,   speed>=1 cpu<30 memory<50",
        "0,        0,       5,   ULTRA,  speed>=5 cpu<30 memory<50",
    })
    void level_isOneHigher_whenTheServerIsIdle(double cpu, double memory, double mbps, Level level, String why) {
        assertThat(decide(mbps, cpu, memory, Preferences.DEFAULTS))
                .isEqualTo(new QualityDecision(level, Choice.AUTOMATIC, reasons(why)));
    }

    @ParameterizedTest
    @CsvSource({
        // preferQuality, adaptToSystem, cpu, memory, level at 2 Mbps
        "true,  true,  90, 90, MEDIUM",
        "true,  false, 90, 90, HIGH",
        "false, false, 90, 90, HIGH",
        "false, true,  90, 90, MEDIUM",
        "true,  true,  10, 10, ULTRA",
        "true,  false, 10, 10, ULTRA",
        "false, true,  10, 10, HIGH",
        "false, false, 10, 10, HIGH",
        // idle by one measure, busy by the other
        "true,  false, 10, 90, HIGH",
        "true,  false, 90, 10, HIGH",
        "true,  true,  10, 90, MEDIUM",
    })
    void load_movesTheLevel_onlyWhereThePreferencesLetIt(
            boolean preferQuality, boolean adaptToSystem, double cpu, double memory, Level level) {
        Preferences preferences = new Preferences(Mode.AUTO, preferQuality, adaptToSystem, false);

        assertThat(decide(2, cpu, memory, preferences).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "LOW,    LOW,    mode=low",
        "MEDIUM, MEDIUM, mode=medium",
        "HIGH,   HIGH,   mode=high",
        "ULTRA,  ULTRA,  mode=ultra",
    })
    void mode_thatIsNamed_isNeverMoved(Mode mode, Level level, String why) {
        Preferences preferences = new Preferences(mode, true, true, true);
        QualityDecision named = new QualityDecision(level, Choice.MANUAL, List.of(why));

        for (double mbps : new double[] {0, 1, 2, 5, 1000}) {
            for (double load : new double[] {0, 50, 100}) {
                for (Data data : Data.values()) {
                    assertThat(QualitySelector.select(new Circumstances(mbps, load, load, data), preferences))
                            .isEqualTo(named);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 50, 60, LOW,    speed<1 save-data",
        "1,   50, 60, MEDIUM, speed>=1 save-data",
        "2,   50, 60, MEDIUM, speed>=2 save-data",
        "9,   50, 60, MEDIUM, speed>=5 save-data",
        "9,   10, 10, MEDIUM, speed>=5 cpu<30 memory<50 save-data",
        "0.5, 10, 10, MEDIUM, speed<1 cpu<30 memory<50 save-data",
        "9,   90, 60, MEDIUM, speed>=5 cpu>80 save-data",
        "1,   90, 60, LOW,    speed>=1 cpu>80 save-data",
    })
    void savingData_capsAtMedium(double mbps, double cpu, double memory, Level level, String why) {
        assertThat(QualitySelector.select(new Circumstances(mbps, cpu, memory, Data.SAVE), Preferences.DEFAULTS))
                .isEqualTo(new QualityDecision(level, Choice.AUTOMATIC, reasons(why)));
    }

    @ParameterizedTest
    @CsvSource({"LOW, 64, SAVER", "MEDIUM, 128, LOW", "HIGH, 256, HIGH", "ULTRA, 320, ULTRA"})
    void level_picksTheRungOfItsBitrate(Level level, int kbps, Rung rung) {
        QualityDecision decision = new QualityDecision(level, Choice.MANUAL, List.of());

        assertThat(decision.kbps()).isEqualTo(kbps);
        assertThat(decision.rung()).isEqualTo(rung);
        assertThat(rung.kbps()).isEqualTo(kbps);
    }
}
