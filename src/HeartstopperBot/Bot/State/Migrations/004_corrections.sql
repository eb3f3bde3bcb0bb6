-- What fans report as wrong, and what moderators make of it. Moments are seconds since 1970.
--
-- A row in correction is about the person who reported it (user_id): when that person wants to be forgotten it goes, and its steps with it. The note that moderators
-- put on an answer is the server's own and stays, without the person. decided_by, done_by and set_by say who did something; they are emptied when that person wants
-- to be forgotten, and what was done stays.

CREATE TABLE correction (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id    INTEGER NOT NULL,
    user_id     INTEGER NOT NULL,
    locale      TEXT,                       -- the language in which the person is written to
    server_locale TEXT,                     -- the language in which moderators read it
    reported_at INTEGER NOT NULL,
    asked       TEXT    NOT NULL,           -- as a person would type it: "/whoplays Nick"
    title       TEXT    NOT NULL,           -- what was understood
    answer      TEXT    NOT NULL,           -- as it was shown, with what gives the story away under a cover
    heading     TEXT,                       -- by which the answer is known again, however it is asked
    states      TEXT,                       -- the statement, where the answer states exactly one thing
    statements  TEXT    NOT NULL,           -- the ids of all, one a line
    about       TEXT,                       -- the entity that the answer is about
    spoils      TEXT,                       -- the last season, or the film, of whose story the answer tells
    wrong       TEXT    NOT NULL,           -- what the person wrote
    link        TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
    decided_by  INTEGER,
    decided_at  INTEGER,
    channel_id  INTEGER,                    -- where moderators read it; null while it waits
    message_id  INTEGER,
    is_text     INTEGER                     -- 1: it was posted without an embed
);

CREATE INDEX correction_by_server ON correction (guild_id, state);
CREATE INDEX correction_by_person ON correction (user_id, reported_at);

CREATE TABLE correction_step (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    correction_id INTEGER NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
    what          TEXT    NOT NULL,         -- a word of StepKind
    done_by       INTEGER,
    done_at       INTEGER NOT NULL,
    said          TEXT
);

CREATE INDEX correction_step_by_correction ON correction_step (correction_id);

CREATE TABLE correction_note (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id      INTEGER NOT NULL,
    correction_id INTEGER REFERENCES correction (id) ON DELETE SET NULL,
    title         TEXT    NOT NULL,
    heading       TEXT,
    states        TEXT,
    spoils        TEXT,
    said          TEXT    NOT NULL,
    link          TEXT,
    set_by        INTEGER,
    set_at        INTEGER NOT NULL
);

CREATE INDEX correction_note_by_server ON correction_note (guild_id);
CREATE INDEX correction_note_by_correction ON correction_note (correction_id);
