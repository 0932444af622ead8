package dev.quicksync.precache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quicksync.rendition.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that makes no sense is told by its name. */
class PrecacheSettingsTest {

    /** The configuration, with values that a test changes. */
    record Config(
            Optional<List<String>> qualities,
            String cron,
            String until,
            Optional<String> zone,
            int warmTracks,
            int ahead,
            OptionalInt parallel)
            implements PrecacheConfig {

        static Config of(String qualities, String cron, String until, String zone) {
            return new Config(
                    Optional.of(List.of(qualities.split(","))),
                    cron,
                    until,
                    Optional.of(zone),
                    100,
                    2,
                    OptionalInt.of(2));
        }

        @Override
        public boolean onUpload() {
            return true;
        }

        @Override
        public Optional<List<String>> warmQualities() {
            return Optional.empty();
        }

        @Override
        public boolean atStart() {
            return true;
        }
    }

    @Test
    void names_areReadWithSpacesAndInAnyCase() {
        PrecacheSettings settings =
                PrecacheSettings.of(Config.of("High, medium,low,high", "off", "04:00", "UTC"), Shelf.LADDER);

        assertThat(settings.qualities()).extracting(Encoding::rung).containsExactly("high", "medium", "low");
        assertThat(settings.warmQualities()).isEmpty();
        assertThat(settings.window()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "high,loud | 0 2 * * * | 04:00 | UTC  | AUDIO_CACHE_PRECACHE_QUALITIES: there is no quality \"loud\"",
                "original  | 0 2 * * * | 04:00 | UTC  | AUDIO_CACHE_PRECACHE_QUALITIES: there is no quality \"original\"",
                "high      | 2 o'clock | 04:00 | UTC  | PRECACHE_CRON: \"2 o'clock\"",
                "high      | 0 2 * * * | 4     | UTC  | PRECACHE_UNTIL: \"4\"",
                "high      | 0 2 * * * | 25:00 | UTC  | PRECACHE_UNTIL: \"25:00\"",
                "high      | 0 2 * * * | 04:00 | Mars | PRECACHE_ZONE: there is no time zone \"Mars\"",
            })
    void nonsense_isToldByTheSettingsName(String qualities, String cron, String until, String zone, String said) {
        assertThatThrownBy(() -> PrecacheSettings.of(Config.of(qualities, cron, until, zone), Shelf.LADDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"-1,2,2,PRECACHE_WARM_TRACKS", "0,-1,2,ahead", "0,0,0,parallel"})
    void number_belowItsLimit_isRefused(int warm, int ahead, int parallel, String said) {
        Config config =
                new Config(Optional.empty(), "off", "04:00", Optional.empty(), warm, ahead, OptionalInt.of(parallel));

        assertThatThrownBy(() -> PrecacheSettings.of(config, Shelf.LADDER)).hasMessageContaining(said);
    }
}
