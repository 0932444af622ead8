package dev.quicksync.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.AttributeKey;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answer again when the same is asked again.
 *
 * <p>A player asks for one file in many ranges, and its requests differ in nothing but the two numbers. Whatever decided about the first of them
 * (address, names, cookies, conditions, all of it stands in the request) decides about the next in the same way, as long as the file is still
 * the one that was looked at ({@link OpenFiles}) and its owner says that nothing else matters ({@link Again}). So the head of such an answer is
 * kept, and the next is made of it before any of the request is parsed. Everything else, and whatever there is the least doubt about, takes
 * the usual way.
 */
@ApplicationScoped
public class RepeatedAnswers {

    private static final AttributeKey<RepeatedRanges> RANGES = AttributeKey.valueOf(RepeatedAnswers.class, "ranges");
    private static final String DECODER = "httpDecoder";
    private static final long MOST_BYTES = 32L << 20;

    /**
     * From when it was kept: after the last access would make a note of each, and put ten thousand entries in another order all the time. The
     * file of an answer that nobody asks for is closed much earlier.
     */
    private static final Duration KEEP = Duration.ofMinutes(10);

    /** What an answer holds beside its bytes, in the executable. */
    private static final int BYTES_BESIDE = 700;

    /** With one of these there is more to a request than its head, or something in it that nothing must keep. */
    private static final List<CharSequence> UNREPEATABLE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.COOKIE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.EXPECT,
            HttpHeaders.UPGRADE,
            HttpHeaders.CONNECTION);

    private final Cache<RangeQuestion, RangeAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((RangeQuestion question, RangeAnswer answer) -> BYTES_BESIDE + question.weight() + answer.weight())
            .expireAfterWrite(KEEP)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();

    private final RequestId ids;
    private final Timer timer;
    private final LongAdder count = new LongAdder();

    private volatile boolean stopping;

    /** What an answer does beside sending its bytes, each time that it is given again. */
    public interface Again {

        /** Whether the usual way would lead to the same answer still; asked before each, on its event loop. */
        boolean holds();

        /**
         * Bytes are about to be sent once more.
         *
         * @param first offset of the first
         * @param bytes how many
         * @return the watch over them
         */
        SocketWatch beginsAgain(long first, long bytes);
    }

    RepeatedAnswers(RequestId ids, MeterRegistry registry) {
        this.ids = ids;
        this.timer = registry.timer(
                "http.server.requests", "method", "GET", "outcome", "SUCCESS", "status", "206", "uri", "/play/{path}");
        FunctionCounter.builder("quicksync.play.repeated", count, LongAdder::sum)
                .description("Ranges that were answered as the same request had been answered before")
                .register(registry);
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.REPEATED_ANSWERS).handler(RepeatedAnswers::begins);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    private static void begins(RoutingContext context) {
        RepeatedRanges ranges = context.request().connection() instanceof Http1xServerConnection connection
                ? connection.channel().attr(RANGES).get()
                : null;
        if (ranges != null) {
            ranges.begins(context);
        }
        context.next();
    }

    /** From now on the bytes of this request's connection are looked at before they are decoded, where that can be of use. */
    public void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_1_1
                && !request.isSSL()
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && request.connection() instanceof Http1xServerConnection connection
                && connection.channel().attr(RANGES).get() == null
                && connection.channel().remoteAddress() instanceof InetSocketAddress peer
                && connection.channel().pipeline().get(DECODER) != null) {
            RepeatedRanges ranges = new RepeatedRanges(this, connection, peer.getAddress());
            connection.channel().pipeline().addBefore(DECODER, "repeatedRanges", ranges);
            connection.channel().attr(RANGES).set(ranges);
            ranges.follows(context);
        }
    }

    /**
     * Keeps an answer whose head is written.
     *
     * @param file of which it sends a range
     * @param again told when it is given again
     */
    public void keep(HttpServerRequest request, OpenFile file, Again again) {
        RepeatedRanges ranges = request.connection() instanceof Http1xServerConnection connection
                ? connection.channel().attr(RANGES).get()
                : null;
        RangeQuestion question = ranges == null ? null : ranges.question();
        if (question != null
                && UNREPEATABLE.stream().noneMatch(request.headers()::contains)
                && !request.response().headers().contains(HttpHeaders.SET_COOKIE)) {
            String id = request.response().headers().get(RequestId.HEADER);
            boolean idGiven = id != null && id.equals(request.headers().get(RequestId.HEADER));
            answers.put(question, RangeAnswer.of(request.response(), file, idGiven, again));
        }
    }

    /** What was answered to this before, if that still holds. */
    @Nullable
    RangeAnswer find(RangeQuestion question) {
        return stopping ? null : answers.getIfPresent(question);
    }

    /** It does not hold any more. */
    void forget(RangeQuestion question, RangeAnswer answer) {
        answers.asMap().remove(question, answer);
    }

    /** The id of one more request. */
    String nextId() {
        return ids.next();
    }

    /** An answer was given again. */
    void given(long nanos) {
        count.increment();
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
