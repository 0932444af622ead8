package dev.quicksync.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a password is compared with. Every comparison takes as long as one with bcrypt, and blocks for that long. */
sealed interface Password {

    /** Of nobody; made with {@link #COST} from 32 random bytes that nobody has kept. */
    Hashed NOBODYS = new Hashed("$2a$10$VgySmVi1LyjJ7XtFfpY9uu0mBS3RNwAac4cfC8z1wiuJ9OmAXKPgu");

    /** bcrypt's cost: 2^10 rounds, some 60 ms of one core. */
    int COST = 10;

    /** Whether this is the one. */
    boolean matches(String candidate);

    /** Hashes a password that keeps {@link AccountRules}. */
    static Hashed hash(String password) {
        return new Hashed(BcryptUtil.bcryptHash(password, COST));
    }

    /** One that is stored. */
    record Hashed(String bcrypt) implements Password {

        @Override
        public boolean matches(String candidate) {
            // bcrypt looks at 72 bytes: a longer one is never right, but takes as long.
            boolean same = BcryptUtil.matches(candidate, bcrypt);
            return same && AccountRules.fits(candidate);
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    /** One that the environment tells, and that is stored nowhere. */
    record Known(String password) implements Password {

        @Override
        public boolean matches(String candidate) {
            NOBODYS.matches(candidate);
            return MessageDigest.isEqual(
                    candidate.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "a password";
        }
    }
}
