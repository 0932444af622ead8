package dev.quicksync.quality;

import dev.quicksync.load.LoadMonitor;
import dev.quicksync.load.ServerLoad;
import dev.quicksync.network.Device;
import dev.quicksync.network.Hints;
import dev.quicksync.network.Network;
import dev.quicksync.network.NetworkSpeed;
import dev.quicksync.preference.PreferenceStore;
import dev.quicksync.preference.Preferences;
import dev.quicksync.preference.Scope;
import dev.quicksync.quality.QualitySelector.Circumstances;
import dev.quicksync.quality.QualitySelector.Data;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Gathers what a decision needs, side by side, and decides. */
@ApplicationScoped
class Assessor {

    private static final Logger LOG = Logger.getLogger(Assessor.class);

    private final Network network;
    private final LoadMonitor load;
    private final PreferenceStore preferences;

    Assessor(Network network, LoadMonitor load, PreferenceStore preferences) {
        this.network = network;
        this.load = load;
        this.preferences = preferences;
    }

    /** Decides for a device whose request says this. May complete on any thread. */
    CompletionStage<Assessment> assess(Device device, Hints hints) {
        CompletionStage<NetworkSpeed> speed = network.speedOf(device, hints);
        CompletionStage<ServerLoad> system = load.current();
        CompletionStage<Preferences> preferred = preferencesOf(device);
        Data data = network.savesData(device, hints) ? Data.SAVE : Data.AS_NEEDED;
        return speed.thenCombine(system, (mbps, busy) -> new Circumstance(mbps, busy))
                .thenCombine(preferred, (now, wanted) -> decide(now, wanted, data));
    }

    /** What holds on a device; whoever has no name prefers nothing. */
    CompletionStage<Preferences> preferencesOf(Device device) {
        return device.owner().isEmpty()
                ? CompletableFuture.completedStage(Preferences.DEFAULTS)
                : preferences.preferences(scopeOf(device)).exceptionally(Assessor::defaults);
    }

    /** A database that can't be read must not end the music. */
    private static Preferences defaults(Throwable failure) {
        LOG.warnf("Preferences can't be read, and the defaults hold: %s", failure);
        return Preferences.DEFAULTS;
    }

    /** Only a device that will be known again can have preferences of its own. */
    private static Scope scopeOf(Device device) {
        return device.isNamed() ? new Scope(device.owner(), device.id()) : Scope.user(device.owner());
    }

    private record Circumstance(NetworkSpeed speed, ServerLoad system) {}

    private static Assessment decide(Circumstance now, Preferences preferences, Data data) {
        QualityDecision decision = QualitySelector.select(
                new Circumstances(now.speed.mbps(), now.system.cpuPercent(), now.system.memoryPercent(), data),
                preferences);
        return new Assessment(now.speed, now.system, preferences, decision);
    }
}
