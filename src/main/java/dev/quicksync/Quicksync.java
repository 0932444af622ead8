package dev.quicksync;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the server. */
@QuarkusMain
public final class Quicksync {

    private Quicksync() {}

    /** Runs until it is stopped. */
    public static void main(String... arguments) {
        // Quarkus answers a malformed request target with an empty 400; here it gets a problem and a log line like any
        // other error.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, Quicksync::end, arguments);
    }

    /** Says plainly why it does not start, as the last words of the log may not make it out. */
    private static void end(int exitCode, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println("Quicksync does not start: " + cause.getMessage());
        }
        System.exit(exitCode);
    }
}
