-- Times are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE mixtape (
    id          TEXT    NOT NULL PRIMARY KEY,   -- never used again, as a slug may be
    slug        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    description TEXT    NOT NULL,
    liner_notes TEXT    NOT NULL,
    version     INTEGER NOT NULL,               -- from 1; another with each change
    next_entry  INTEGER NOT NULL,               -- the id of the next track that is added; none is used again
    created_at  BIGINT  NOT NULL,
    updated_at  BIGINT  NOT NULL,
    created_by  TEXT    NOT NULL                -- the name of the account then; 'local' in local mode
);

CREATE UNIQUE INDEX mixtape_slug ON mixtape (slug);
CREATE INDEX mixtape_changed ON mixtape (updated_at, id);

-- Tracks by their path below the music root, whether or not there is such a file now.
CREATE TABLE mixtape_track (
    mixtape_id TEXT    NOT NULL REFERENCES mixtape (id),
    entry      INTEGER NOT NULL,
    position   INTEGER NOT NULL,                -- from 0, without gaps
    path       TEXT    NOT NULL,
    added_at   BIGINT  NOT NULL,
    PRIMARY KEY (mixtape_id, entry)
);

CREATE INDEX mixtape_track_position ON mixtape_track (mixtape_id, position);
CREATE INDEX mixtape_track_path ON mixtape_track (path);
