package dev.quicksync.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * {@code quicksync health}: asks the server on this machine whether it is ready, for a container's {@code HEALTHCHECK}.
 *
 * <p>It finds the server by the environment that the server was started with.
 */
public final class HealthCommand {

    private static final int PATIENCE_MILLIS = 5_000;

    private HealthCommand() {}

    /** Prints the answer, and returns the exit code: 0 when ready, 1 otherwise. */
    public static int run() {
        URI uri = target();
        try {
            HttpURLConnection connection = open(uri);
            int status = connection.getResponseCode();
            System.out.println(uri + " answers " + status);
            return status == HttpURLConnection.HTTP_OK ? 0 : 1;
        } catch (IOException | GeneralSecurityException e) {
            System.out.println(uri + " does not answer: " + e.getMessage());
            return 1;
        }
    }

    private static URI target() {
        boolean plain = setting("QUARKUS_HTTP_INSECURE_REQUESTS", "enabled").equalsIgnoreCase("enabled");
        String port = plain ? setting("QUARKUS_HTTP_PORT", "8080") : setting("QUARKUS_HTTP_SSL_PORT", "8443");
        return URI.create((plain ? "http://" : "https://") + host() + ":" + port + "/q/health/ready");
    }

    /** The address that the server listens on; loopback when it is all of them. */
    private static String host() {
        String host = setting("QUARKUS_HTTP_HOST", "127.0.0.1");
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String setting(String name, String unset) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? unset : value;
    }

    private static HttpURLConnection open(URI uri) throws IOException, GeneralSecurityException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (connection instanceof HttpsURLConnection secure) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
            secure.setSSLSocketFactory(context.getSocketFactory());
            secure.setHostnameVerifier((host, session) -> true);
        }
        return connection;
    }

    /** The certificate names the host that listeners ask for, never 127.0.0.1; nothing secret is sent and nothing leaves the machine. */
    private static final class Anyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
