package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    @Test
    void caches_areCleared_byTheTimeThatTimersHave() {
        assertThat(new ServerClock().ticker()).isSameAs(Ticker.systemTicker());
    }
}
