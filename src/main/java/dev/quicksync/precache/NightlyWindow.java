package dev.quicksync.precache;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in which pre-caching works for every mixtape: it opens when the cron expression fires, and closes at the next
 * {@code until} after that.
 *
 * <p>Clocks that are moved: a time that does not exist is the moment at which they were moved on. Of a time that comes twice, the first one
 * opens and the second one closes, so that no night opens two windows and none is cut short.
 */
final class NightlyWindow {

    private final ExecutionTime fires;
    private final LocalTime until;
    private final ZoneRules rules;
    private final ZoneId zone;

    /**
     * One window.
     *
     * @param start when it opened; no other one has the same
     * @param end the first moment at which it is closed
     */
    record Open(Instant start, Instant end) {}

    /**
     * @param cron five fields, as in crontab
     * @throws IllegalArgumentException when it is something else
     */
    NightlyWindow(String cron, LocalTime until, ZoneId zone) {
        this.fires = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
        this.until = until;
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** The window that is open at a moment, if one is. */
    Optional<Open> at(Instant now) {
        // On the clock face alone, where no day is longer than another.
        return fires.lastExecution(latestOnTheClock(now)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plusSeconds(1)
                        .atZone(ZoneOffset.UTC))
                .map(fired -> windowFrom(fired.toLocalDateTime()))
                .filter(window -> now.isBefore(window.end()));
    }

    /** The latest time that the clock has shown until now: while an hour comes again, the end of it. */
    private LocalDateTime latestOnTheClock(Instant now) {
        LocalDateTime shown = LocalDateTime.ofInstant(now, zone);
        @Nullable ZoneOffsetTransition moved = rules.previousTransition(now.plusNanos(1));
        boolean again = moved != null && moved.isOverlap() && shown.isBefore(moved.getDateTimeBefore());
        return again ? moved.getDateTimeBefore().minusNanos(1) : shown;
    }

    private Open windowFrom(LocalDateTime start) {
        LocalDateTime sameDay = start.toLocalDate().atTime(until);
        LocalDateTime end = sameDay.isAfter(start) ? sameDay : sameDay.plusDays(1);
        return new Open(resolve(start, Twice.FIRST), resolve(end, Twice.SECOND));
    }

    private enum Twice {
        FIRST,
        SECOND
    }

    private Instant resolve(LocalDateTime local, Twice twice) {
        @Nullable ZoneOffsetTransition moved = rules.getTransition(local);
        if (moved == null) {
            return local.toInstant(rules.getOffset(local));
        }
        if (moved.isGap()) {
            return moved.getInstant();
        }
        return local.toInstant(twice == Twice.FIRST ? moved.getOffsetBefore() : moved.getOffsetAfter());
    }
}
