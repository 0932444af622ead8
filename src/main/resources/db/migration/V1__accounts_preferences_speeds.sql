-- Times are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE account (
    name          TEXT    NOT NULL PRIMARY KEY,
    password_hash TEXT    NOT NULL,             -- bcrypt
    role          TEXT    NOT NULL,             -- 'user' or 'admin'
    created_at    BIGINT  NOT NULL,
    stamp         TEXT    NOT NULL              -- another with each change of password or role: older logins are void
);

CREATE UNIQUE INDEX account_name ON account (lower(name));

-- What a person prefers (device ''), and on one device; NULL: as the next wider one has it.
CREATE TABLE preference (
    owner                 TEXT    NOT NULL,
    device                TEXT    NOT NULL,
    mode                  TEXT,
    prefer_quality        INTEGER,
    adapt_to_system       INTEGER,
    auto_download_quality INTEGER,
    updated_at            BIGINT NOT NULL,
    PRIMARY KEY (owner, device)
);

-- How fast a device usually is at an hour of the day.
CREATE TABLE device_speed (
    owner      TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    hour       INTEGER NOT NULL,                -- 0 to 23, of the server's time zone
    mbps       DOUBLE PRECISION NOT NULL,
    updated_at BIGINT  NOT NULL,
    PRIMARY KEY (owner, device, hour)
);

CREATE INDEX device_speed_age ON device_speed (updated_at);
