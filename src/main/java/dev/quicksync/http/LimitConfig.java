package dev.quicksync.http;

import io.smallrye.config.ConfigMapping;

/** What one client may take of the server; the limits on sizes and idle time are Quarkus' own ({@code quarkus.http.limits}). */
@ConfigMapping(prefix = "quicksync.limits")
interface LimitConfig {

    /** The most connections that one address may have with requests on them; 0 for no limit. */
    int connectionsPerAddress();

    /** How many files stay open at most after they have been sent, for the next who asks. */
    int openFiles();
}
