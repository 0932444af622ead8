package dev.quicksync.preference;

import dev.quicksync.storage.Database;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps preferences in the database, without expiry; those in use are in memory too. */
@ApplicationScoped
public class PreferenceStore {

    /** The name of the spec's key, "Cache Keys". */
    private static final String CACHE = "quick_sync_prefs";

    private static final String SELECT =
            "SELECT mode, prefer_quality, adapt_to_system, auto_download_quality FROM preference WHERE owner = ? AND device = ?";

    /** What is not said stays as it is. */
    private static final String UPSERT = "INSERT INTO preference"
            + " (owner, device, mode, prefer_quality, adapt_to_system, auto_download_quality, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (owner, device) DO UPDATE SET mode = COALESCE(excluded.mode, preference.mode),"
            + " prefer_quality = COALESCE(excluded.prefer_quality, preference.prefer_quality),"
            + " adapt_to_system = COALESCE(excluded.adapt_to_system, preference.adapt_to_system),"
            + " auto_download_quality = COALESCE(excluded.auto_download_quality, preference.auto_download_quality),"
            + " updated_at = excluded.updated_at";

    /** A device's name costs nothing, and so it must not cost a row for ever. */
    private static final int MOST_DEVICES = 100;

    private static final String DELETE_OLDEST =
            "DELETE FROM preference WHERE owner = ? AND device <> '' AND device NOT IN"
                    + " (SELECT device FROM preference WHERE owner = ? AND device <> '' ORDER BY updated_at DESC LIMIT "
                    + MOST_DEVICES + ")";

    private static final String DELETE = "DELETE FROM preference WHERE owner = ? AND device = ?";

    private final Database database;
    private final CaffeineCache cache;
    private final Clock clock;

    PreferenceStore(Database database, @CacheName(CACHE) Cache cache, Clock clock) {
        this.database = database;
        this.cache = cache.as(CaffeineCache.class);
        this.clock = clock;
    }

    /** What holds in a scope: the device's own, then its owner's, then the defaults, each preference for itself. */
    public CompletionStage<Preferences> preferences(Scope scope) {
        CompletionStage<PreferenceUpdate> own = stored(scope);
        CompletionStage<PreferenceUpdate> all =
                scope.isDevice() ? own.thenCombine(stored(scope.ofOwner()), PreferenceUpdate::or) : own;
        return all.thenApply(PreferenceUpdate::orDefaults);
    }

    /** Stores what is said, and leaves the rest. */
    public CompletionStage<Preferences> update(Scope scope, PreferenceUpdate update) {
        return change(scope, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
                bind(statement, scope);
                statement.setString(
                        3, update.mode() == null ? null : update.mode().label());
                bind(statement, 4, update.preferQuality());
                bind(statement, 5, update.adaptToSystem());
                bind(statement, 6, update.autoDownloadQuality());
                statement.setLong(7, clock.millis());
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(DELETE_OLDEST)) {
                statement.setString(1, scope.owner());
                statement.setString(2, scope.owner());
                return statement.executeUpdate();
            }
        });
    }

    /** Forgets what was said in a scope, so that the next wider one holds again. */
    public CompletionStage<Preferences> reset(Scope scope) {
        return change(scope, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
                bind(statement, scope);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * @param work gives how many rows it has removed
     */
    private CompletionStage<Preferences> change(Scope scope, Database.Work<Integer> work) {
        return database.run(work)
                .toCompletionStage()
                .thenCompose(others ->
                        (others > 0 ? cache.invalidateAll() : cache.invalidate(scope)).subscribeAsCompletionStage())
                .thenCompose(forgotten -> preferences(scope));
    }

    /** What is in memory comes without a {@code Uni}, which would be most of what a decision takes. */
    private CompletionStage<PreferenceUpdate> stored(Scope scope) {
        CompletableFuture<PreferenceUpdate> known = cache.getIfPresent(scope);
        return known != null
                ? known
                : cache.getAsync(
                                scope,
                                asked -> Uni.createFrom()
                                        .completionStage(() -> database.read(connection -> read(connection, scope))
                                                .toCompletionStage()))
                        .subscribeAsCompletionStage();
    }

    private static PreferenceUpdate read(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            bind(statement, scope);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? update(row) : PreferenceUpdate.NONE;
            }
        }
    }

    private static PreferenceUpdate update(ResultSet row) throws SQLException {
        String mode = row.getString(1);
        return new PreferenceUpdate(
                mode == null ? null : Mode.ofLabel(mode).orElse(null), truth(row, 2), truth(row, 3), truth(row, 4));
    }

    private static @Nullable Boolean truth(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value != 0;
    }

    private static void bind(PreparedStatement statement, Scope scope) throws SQLException {
        statement.setString(1, scope.owner());
        statement.setString(2, scope.device());
    }

    private static void bind(PreparedStatement statement, int column, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(column, Types.INTEGER);
        } else {
            statement.setInt(column, value ? 1 : 0);
        }
    }
}
