package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Summer Mix               | summer-mix",
                "  --Summer   Mix!!       | summer-mix",
                "Grüße aus Łódź           | grusse-aus-lodz",
                "Café Ørsted & Ærø        | cafe-orsted-aero",
                "GRÜẞE                    | grusse",
                "İstanbul ışığı           | istanbul-isigi",
                "ﬁve ½ Ａ①                | five-1-2-a1",
                "Don't Stop               | don-t-stop",
                "100% / 50% #1            | 100-50-1",
                "../../etc/passwd         | etc-passwd",
                "a.m3u8                   | a-m3u8",
                "夜の散歩                 | 夜の散歩",
                "夜の散歩 (Vol. 2)        | 夜の散歩-vol-2",
                "がぎぐ ｶﾞ                | がぎぐ-ガ",
                "Ночная Прогулка          | ночная-прогулка",
                "Й й Ёж                   | й-й-ёж",
                "ΟΔΟΣ                     | οδος",
                "हिन्दी गाने               | हिन्दी-गाने",
                "เพลงไทย                  | เพลงไทย",
                "한국 노래                | 한국-노래",
                "مرحبا ١٢                 | مرحبا-١٢",
                "tracks                   | tracks",
                "🎵🎶                     | mixtape",
                "!!!                      | mixtape",
                "<script>alert(1)</script> | script-alert-1-script",
                "😀 happy 😀              | happy",
            })
    void slug_isMadeFromTheTitle(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
        assertThat(Slug.of(slug)).isEqualTo(slug);
        assertThat(Slug.isSlug(slug)).isTrue();
    }

    @Test
    void composedAndDecomposedTitles_haveTheSameSlug() {
        assertThat(Slug.of("u\u0308ber")).isEqualTo("uber");
        assertThat(Slug.of("か\u3099")).isEqualTo(Slug.of("が")).isEqualTo("が");
    }

    @Test
    void charactersThatOnlyShapeOthers_areLeftOut() {
        assertThat(Slug.of("a\u200Db\u00ADc\uFEFF")).isEqualTo("abc");
    }

    @Test
    void longTitle_isCut_betweenCharacters() {
        assertThat(Slug.of("ab ".repeat(50))).hasSize(80).endsWith("-ab");
        assertThat(Slug.of("a".repeat(79) + " b")).isEqualTo("a".repeat(79));
        String rare = "\uD840\uDC00".repeat(100); // outside the basic plane
        assertThat(Slug.of(rare)).isEqualTo("\uD840\uDC00".repeat(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a.b", "a/b", "a b", "ü", "..", "%61"})
    void otherTexts_areNoSlugs(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @Test
    void collision_getsTheNextFreeNumber() {
        assertThat(Slug.free("mix", Set.of())).isEqualTo("mix");
        assertThat(Slug.free("mix", Set.of("mix-2"))).isEqualTo("mix");
        assertThat(Slug.free("mix", Set.of("mix"))).isEqualTo("mix-2");
        assertThat(Slug.free("mix", Set.of("mix", "mix-2", "mix-4"))).isEqualTo("mix-3");
    }

    @Test
    void collisionOfALongSlug_staysWithinTheLength_andBelowItsPrefix() {
        String slug = Slug.of("a".repeat(75) + " bcde");
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            String free = Slug.free(slug, taken);
            assertThat(free.length()).isLessThanOrEqualTo(Slug.LONGEST);
            assertThat(Slug.isSlug(free)).as(free).isTrue();
            assertThat(free.equals(slug) || free.startsWith(Slug.prefix(slug))).isTrue();
            assertThat(taken.add(free)).isTrue();
        }
    }
}
