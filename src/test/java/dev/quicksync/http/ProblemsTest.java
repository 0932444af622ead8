package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private static final String SECRET = "/srv/music/secret.flac";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ProblemException(Problem.of(416, "The track has 5 bytes.")), 416),
                Arguments.of(new NotFoundException(), 404),
                Arguments.of(new WebApplicationException(409), 409),
                Arguments.of(new WebApplicationException(new IOException(SECRET)), 500),
                Arguments.of(new WebApplicationException(new IOException(SECRET), 400), 400),
                Arguments.of(new NoSuchFileException(SECRET), 404),
                Arguments.of(new AccessDeniedException(SECRET), 403),
                Arguments.of(new FileSystemException(SECRET, null, "Too many open files"), 500),
                Arguments.of(new UncheckedIOException(new IOException(SECRET)), 500),
                Arguments.of(new AuthenticationFailedException(SECRET), 401),
                Arguments.of(new UnauthorizedException(SECRET), 401),
                Arguments.of(new ForbiddenException(), 403),
                Arguments.of(new HttpException(400, SECRET), 400),
                Arguments.of(new RejectedExecutionException(SECRET), 503),
                Arguments.of(new SQLException(SECRET), 503),
                Arguments.of(new CompletionException(new SQLException(SECRET)), 503),
                Arguments.of(new IllegalStateException("at " + SECRET), 500),
                Arguments.of(new NullPointerException(), 500),
                Arguments.of(new StackOverflowError(), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_hasItsStatus(Throwable failure, int status) {
        assertThat(Problems.of(failure).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void json_showsNeitherAPathNorAStack(Throwable failure, int status) throws JsonProcessingException {
        String json = send(Problems.of(failure)).get("body");

        assertThat(json).doesNotContain("/srv", "secret", "Exception", "dev.quicksync", "stackTrace", "\tat ", "cause");
        assertThat(new ObjectMapper().readTree(json).fieldNames())
                .toIterable()
                .containsExactly("type", "title", "status", "detail");
    }

    @Test
    void failure_thatTheFrameworkSpokeOf_isToldInOurWords() {
        assertThat(Problems.of(framework(new NotFoundException("Unable to find matching target resource method"))))
                .isEqualTo(Problem.of(404, "There is nothing here."));
        assertThat(Problems.of(framework(new NotSupportedException("no match in @Consumes"))))
                .isEqualTo(Problem.of(415, "A body of this Content-Type is not taken here."));
        assertThat(Problems.of(framework(new BadRequestException("Unable to read"))))
                .isEqualTo(Problem.of(400, "The request can't be answered."));
    }

    @Test
    void failure_thatWeSpokeOf_isToldAsItIs() {
        Supplier<NotFoundException> inLambda = () -> new NotFoundException("No such user.");

        assertThat(Problems.of(new NotFoundException("No such user."))).isEqualTo(Problem.of(404, "No such user."));
        assertThat(Problems.of(inLambda.get())).isEqualTo(Problem.of(404, "No such user."));
        assertThat(Problems.of(thrown(() -> Optional.empty().orElseThrow(inLambda))))
                .isEqualTo(Problem.of(404, "No such user."));
        Function<String, BadRequestException> made = BadRequestException::new;
        assertThat(Problems.of(made.apply("name: is missing"))).isEqualTo(Problem.of(400, "name: is missing"));
    }

    private static Throwable thrown(Runnable work) {
        return catchThrowable(work::run);
    }

    /** As if RESTEasy had made it. */
    private static <T extends Throwable> T framework(T failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        StackTraceElement[] longer = new StackTraceElement[trace.length + 1];
        longer[0] = new StackTraceElement(
                "org.jboss.resteasy.reactive.server.handlers.RestInitialHandler",
                "handle",
                "RestInitialHandler.java",
                1);
        System.arraycopy(trace, 0, longer, 1, trace.length);
        failure.setStackTrace(longer);
        return failure;
    }

    @Test
    void problem_thatIsKnown_isToldAsItIs() {
        Problem known = Problem.of(403, "No track can have such a path.");

        assertThat(Problems.of(new ProblemException(known))).isSameAs(known);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request",
        "403, Forbidden",
        "404, Not Found",
        "405, Method Not Allowed",
        "412, Precondition Failed",
        "500, Internal Server Error",
        "503, Service Unavailable",
    })
    void problem_hasTheStandardTitle(int status, String title) {
        assertThat(Problem.of(status, "why")).isEqualTo(new Problem("about:blank", title, status, "why"));
    }

    @Test
    void response_ofAProblem_describesTheProblemOnly() {
        Map<String, String> sent = send(Problem.of(416, "Detail with \"quotes\" and caf\u00e9."));

        assertThat(sent)
                .containsEntry("status", "416")
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-range", "bytes */5")
                .doesNotContainKeys("etag", "last-modified", "content-length")
                .containsEntry(
                        "body",
                        "{\"type\":\"about:blank\",\"title\":\"Requested Range Not Satisfiable\",\"status\":416,"
                                + "\"detail\":\"Detail with \\\"quotes\\\" and caf\u00e9.\"}");
    }

    @Test
    void restResponse_isTheSameProblem() {
        Response response = new ProblemMapper().toResponse(new NoSuchFileException(SECRET));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getEntity()).isEqualTo(Problem.of(404, "There is no such file any more."));
    }

    /** What reaches the client: lower-case headers, {@code status} and {@code body}. */
    private static Map<String, String> send(Problem problem) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("ETag", "\"v1\"")
                .add("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
                .add("Content-Length", "5")
                .add("Cache-Control", "public, max-age=3600")
                .add("Content-Range", "bytes */5");
        Map<String, String> sent = new HashMap<>();
        Problems.send(response(headers, sent), problem);
        headers.forEach(header -> sent.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return sent;
    }

    private static HttpServerResponse response(MultiMap headers, Map<String, String> sent) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ProblemsTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (self, method, args) -> {
                    switch (method.getName()) {
                        case "headers" -> {
                            return headers;
                        }
                        case "setStatusCode" -> sent.put("status", args[0].toString());
                        case "putHeader" -> headers.set((CharSequence) args[0], (CharSequence) args[1]);
                        case "end" -> {
                            sent.put("body", args[0].toString());
                            return Future.succeededFuture();
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return self;
                });
    }
}
