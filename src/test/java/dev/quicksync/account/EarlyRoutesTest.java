package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029", "\u202e", "\ufeff"})
    void path_cannotForgeALogLine(String character) {
        assertThat(EarlyRoutes.printable("/a" + character + "b")).isEqualTo("/a\uFFFDb");
    }
}
