-- What is known of the tracks beyond their names; library.CatalogTable writes it, and all of it can be read from the files again.
CREATE TABLE track (
    id               INTEGER NOT NULL PRIMARY KEY, -- of its row in track_search
    path             TEXT    NOT NULL UNIQUE,      -- below the music root
    size             BIGINT  NOT NULL,
    modified         BIGINT  NOT NULL,             -- nanoseconds since 1970-01-01T00:00:00Z
    pending          INTEGER NOT NULL,             -- 1: listed, but its tags are still to be read
    seconds          DOUBLE PRECISION,
    codec            TEXT,
    kbps             INTEGER,
    sample_rate      INTEGER,
    channels         INTEGER,
    title            TEXT,
    artist           TEXT,
    album            TEXT,
    album_artist     TEXT,
    track_number     INTEGER,
    year             INTEGER,
    has_cover        INTEGER NOT NULL,             -- in the file itself
    error            TEXT,                         -- why nothing could be read
    artist_key       TEXT,                         -- without case and accents, as the next ones: library.Folding
    album_key        TEXT,
    album_sort       TEXT,                         -- artist of the album, album; none without an album
    sort_key         TEXT    NOT NULL              -- artist, album, number, title, path
);

CREATE UNIQUE INDEX track_sort ON track (sort_key);
CREATE INDEX track_artist ON track (artist_key);
CREATE INDEX track_album ON track (album_key);
CREATE INDEX track_album_sort ON track (album_sort);
CREATE INDEX track_error ON track (id) WHERE error IS NOT NULL;

-- The words of each track, folded. SQLite only; PostgreSQL has tsvector.
CREATE VIRTUAL TABLE track_search USING fts5 (
    title, artist, album, path, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- How much a track was played. A play counts half after ten days: heat is the binary logarithm of the sum of 2^(time / ten days), so that
-- nothing has to be written as time goes by, and the order is always that of the decayed counts.
CREATE TABLE play_count (
    path        TEXT   NOT NULL PRIMARY KEY,
    heat        DOUBLE PRECISION NOT NULL,
    last_played BIGINT NOT NULL                    -- milliseconds since 1970-01-01T00:00:00Z
);

CREATE INDEX play_count_heat ON play_count (heat);
CREATE INDEX play_count_age ON play_count (last_played);
