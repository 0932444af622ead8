package dev.quicksync.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key of this server, which session cookies are encrypted with. It lies in {@code DATA_DIR}, so that logins outlive a restart; whoever
 * deletes the file voids them all.
 */
@ApplicationScoped
class SessionKey {

    static final String FILE = "session.key";

    private static final int BYTES = 32;

    private final byte[] key;

    /** Reads the file, or makes it; {@code DATA_DIR} is there already. */
    SessionKey(@ConfigProperty(name = "quicksync.data-dir") Path directory) {
        Path file = directory.toAbsolutePath().resolve(FILE);
        try {
            this.key = Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw new IllegalStateException("The key of logins can't be read or written: " + e, e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not Base64
        }
        throw new IllegalStateException(file + " is damaged. Delete it, and everybody has to log in anew.");
    }

    private static byte[] make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path unfinished = Files.createTempFile(
                file.getParent(),
                FILE,
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    /** The key for the cookies, as Quarkus wants it. */
    String forCookies() {
        return Base64.getEncoder().encodeToString(hmac("session cookies"));
    }

    /** A text that only this server derives from another, the same after a restart. */
    String derive(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac("derived: " + text));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
