package dev.quicksync;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public final class Quicksync {

    private Quicksync() {}

    /** Runs until it is stopped. */
    public static void main(String... arguments) {
        // Quarkus answers a malformed request target with an empty 400; here it gets a problem and a log line like any
        // other error.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
