package dev.quicksync.network;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose evidence it is: one device of one person.
 *
 * @param owner name of the person; empty for nobody
 * @param id the device's name, or one derived from the request where it gave none
 */
public record Device(String owner, String id) {

    /** The header that names a device. */
    public static final String HEADER = "X-Device-Id";

    /** The attribute of an identity that stands for its person (account.Identities). */
    private static final String OWNER = "quicksync.owner";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** No name can have a colon, so nobody can pass for another's nameless device. */
    private static final String NAMELESS = "anon:";

    private static final int HASH_BYTES = 16;

    /**
     * The device that a request names, by the header {@code X-Device-Id} or else by the cookie that the server gave it. A malformed
     * cookie counts as none: its sender can't mend it.
     *
     * @throws MalformedDeviceException when the header is malformed
     */
    public static Optional<Device> named(HttpServerRequest request, String owner) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            if (!isName(header)) {
                throw new MalformedDeviceException();
            }
            return Optional.of(new Device(owner, header));
        }
        return DeviceCookie.read(request).filter(Device::isName).map(name -> new Device(owner, name));
    }

    /**
     * The device that a request names, or else one that stands for its address and its {@code User-Agent}, for players and programs
     * that know neither header nor cookie.
     *
     * @throws MalformedDeviceException when the header is malformed
     */
    public static Device of(HttpServerRequest request, String owner) {
        return named(request, owner).orElseGet(() -> nameless(request, owner));
    }

    /** The device that stands for a request's address and its {@code User-Agent}. */
    public static Device nameless(HttpServerRequest request, String owner) {
        String address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        return new Device(owner, NAMELESS + hash(address, request.getHeader("User-Agent")));
    }

    /** For whom evidence of somebody's devices is kept: not their name, which may be another's one day, where the identity says more. */
    public static String ownerOf(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return "";
        }
        String owner = identity.getAttribute(OWNER);
        return owner == null ? identity.getPrincipal().getName() : owner;
    }

    /** Whether it has a name by which it will be known again, whatever its address is then. */
    public boolean isNamed() {
        return !id.startsWith(NAMELESS);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static String hash(@Nullable String address, @Nullable String agent) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256")
                    .digest((address + "\n" + agent).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Device that && id.equals(that.id) && owner.equals(that.owner);
    }
}
