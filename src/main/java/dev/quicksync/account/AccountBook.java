package dev.quicksync.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The stored accounts at one moment, by name; it never changes. */
final class AccountBook {

    private final TreeMap<String, Account> byKey = new TreeMap<>();

    AccountBook(Collection<Account> accounts) {
        accounts.forEach(account -> byKey.put(AccountRules.key(account.name()), account));
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(byKey.get(AccountRules.key(name)));
    }

    Collection<Account> accounts() {
        return List.copyOf(byKey.values());
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    long admins() {
        return byKey.values().stream()
                .filter(account -> account.role() == Role.ADMIN)
                .count();
    }

    /** This one with an account that is new or has changed. */
    AccountBook with(Account account) {
        AccountBook other = new AccountBook(byKey.values());
        other.byKey.put(AccountRules.key(account.name()), account);
        return other;
    }

    AccountBook without(Account account) {
        AccountBook other = new AccountBook(byKey.values());
        other.byKey.remove(AccountRules.key(account.name()));
        return other;
    }
}
