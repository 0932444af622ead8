package dev.quicksync;

import dev.quicksync.http.HealthCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the server, or does the one small thing that the first argument names. */
@QuarkusMain
public final class Quicksync {

    private static final String USAGE = """
            quicksync          starts the server; its settings come from the environment, see docs/configuration.md
            quicksync health   asks the server on this machine whether it is ready; exits with 0 or 1""";

    private Quicksync() {}

    /** Runs until it is stopped. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            serve();
        } else if (arguments.length == 1 && arguments[0].equals("health")) {
            System.exit(HealthCommand.run());
        } else {
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static void serve() {
        // Quarkus answers a malformed request target with an empty 400; here it gets a problem and a log line like any
        // other error.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, Quicksync::end);
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
