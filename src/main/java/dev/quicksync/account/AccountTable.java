package dev.quicksync.account;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The accounts in the database. Its methods block. */
@ApplicationScoped
class AccountTable {

    private final Database database;

    AccountTable(Database database) {
        this.database = database;
    }

    List<Account> all() {
        return run(connection -> {
            List<Account> accounts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT name, role, created_at, stamp, password_hash FROM account");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.add(account(row));
                }
            }
            return accounts;
        });
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                Role.named(row.getString("role")).orElse(Role.USER),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("stamp"),
                new Password.Hashed(row.getString("password_hash")));
    }

    void insert(Account account, Password.Hashed password) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO account (name, password_hash, role, created_at, stamp) VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, account.name());
                insert.setString(2, password.bcrypt());
                insert.setString(3, account.role().label());
                insert.setLong(4, Objects.requireNonNull(account.createdAt()).toEpochMilli());
                insert.setString(5, account.stamp());
                return insert.executeUpdate();
            }
        });
    }

    void update(Account account, Password.Hashed password) {
        run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE account SET password_hash = ?, role = ?, stamp = ? WHERE name = ?")) {
                update.setString(1, password.bcrypt());
                update.setString(2, account.role().label());
                update.setString(3, account.stamp());
                update.setString(4, account.name());
                return update.executeUpdate();
            }
        });
    }

    /** Removes an account with all that was kept for its owner. */
    void delete(Account account) {
        run(connection -> {
            delete(connection, "DELETE FROM preference WHERE owner = ?", account.owner());
            delete(connection, "DELETE FROM device_speed WHERE owner = ?", account.owner());
            return delete(connection, "DELETE FROM account WHERE name = ?", account.name());
        });
    }

    private static int delete(Connection connection, String statement, String value) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setString(1, value);
            return delete.executeUpdate();
        }
    }

    private <T> T run(Database.Work<T> work) {
        try {
            return database.runBlocking(work);
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts can't be read or written", e);
        }
    }
}
