-- A file as form 4 of state.db left it, with some rows. Never changed once it is out: people have such files.
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
INSERT INTO "correction" VALUES(1,1500000000000000001,1500000000000000003,'de','en-GB',1795000100,'/whoplays Nick','Nick Nelson','Kit Connor plays Nick Nelson.','nick','s-0a1b','s-0a1b','nick-nelson',NULL,'It is not so','https://example.org/page','accepted',1500000000000000005,1795000200,11,12,NULL);
INSERT INTO "correction" VALUES(2,1500000000000000001,7,NULL,NULL,1795000300,'/cast','Cast','...',NULL,NULL,'',NULL,'season-2','Someone is missing',NULL,'open',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "correction_note" VALUES(1,1500000000000000001,1,'Nick Nelson','nick','s-0a1b',NULL,'Seen otherwise','https://example.org/page',1500000000000000005,1795000200);
CREATE TABLE correction_step (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    correction_id INTEGER NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
    what          TEXT    NOT NULL,         -- a word of StepKind
    done_by       INTEGER,
    done_at       INTEGER NOT NULL,
    said          TEXT
);
INSERT INTO "correction_step" VALUES(1,1,'reported',1500000000000000003,1795000100,NULL);
INSERT INTO "correction_step" VALUES(2,1,'accepted',1500000000000000005,1795000200,'Seen otherwise');
CREATE TABLE progress (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    seen_up_to TEXT    NOT NULL             -- a word of SpoilerLine.Choices
);
INSERT INTO "progress" VALUES(-1,'film');
INSERT INTO "progress" VALUES(1,'nothing');
INSERT INTO "progress" VALUES(1500000000000000003,'season-2');
CREATE TABLE quiz_guess (
    user_id  INTEGER NOT NULL,
    question TEXT    NOT NULL,
    is_right INTEGER NOT NULL,
    PRIMARY KEY (user_id, question)
) WITHOUT ROWID;
INSERT INTO "quiz_guess" VALUES(7,'s-0a1b',1);
INSERT INTO "quiz_guess" VALUES(1500000000000000003,'s-0a1b',1);
INSERT INTO "quiz_guess" VALUES(1500000000000000003,'s-2c3d',0);
CREATE TABLE quiz_score (
    guild_id INTEGER NOT NULL,          -- 0 outside of servers
    user_id  INTEGER NOT NULL,
    "right"  INTEGER NOT NULL,
    asked    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) WITHOUT ROWID;
INSERT INTO "quiz_score" VALUES(0,7,1,1);
INSERT INTO "quiz_score" VALUES(1500000000000000001,1500000000000000003,1,2);
CREATE TABLE server (
    guild_id INTEGER NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 0,    -- the id of the last change
    left_at  INTEGER                        -- since when the bot is not there any more; null while it is
);
INSERT INTO "server" VALUES(2,0,1795000000);
INSERT INTO "server" VALUES(1500000000000000001,3,NULL);
CREATE TABLE setting (
    guild_id   INTEGER NOT NULL,
    scope_kind TEXT    NOT NULL CHECK (scope_kind IN ('server', 'category', 'channel', 'thread')),
    scope_id   INTEGER NOT NULL,            -- of the server itself: its id
    parent_id  INTEGER,                     -- the channel of a thread, which takes its threads along when it is deleted
    name       TEXT    NOT NULL,            -- a word of SettingCatalogue, and value one that it can read
    value      TEXT    NOT NULL,
    set_by     INTEGER,
    set_at     INTEGER NOT NULL,
    PRIMARY KEY (guild_id, scope_kind, scope_id, name)
) WITHOUT ROWID;
INSERT INTO "setting" VALUES(1500000000000000001,'server',1500000000000000001,NULL,'spoilers','season-1',1500000000000000005,1795000000);
INSERT INTO "setting" VALUES(1500000000000000001,'thread',12,11,'answers','private',NULL,1795000060);
CREATE TABLE setting_change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id   INTEGER NOT NULL,
    batch      INTEGER NOT NULL,            -- the id of the first of the changes that were made in one go
    cause      TEXT    NOT NULL,            -- a word of Cause
    scope_kind TEXT    NOT NULL,
    scope_id   INTEGER NOT NULL,
    parent_id  INTEGER,
    name       TEXT    NOT NULL,
    old_value  TEXT,                        -- null: it was inherited
    new_value  TEXT,                        -- null: it is inherited from now on
    changed_by INTEGER,
    changed_at INTEGER NOT NULL
);
INSERT INTO "setting_change" VALUES(1,1500000000000000001,1,'panel','server',1500000000000000001,NULL,'spoilers',NULL,'season-1',1500000000000000005,1795000000);
INSERT INTO "setting_change" VALUES(2,1500000000000000001,2,'panel','thread',12,11,'answers',NULL,'private',NULL,1795000060);
CREATE INDEX setting_change_by_server ON setting_change (guild_id, batch);
CREATE INDEX correction_by_server ON correction (guild_id, state);
CREATE INDEX correction_by_person ON correction (user_id, reported_at);
CREATE INDEX correction_step_by_correction ON correction_step (correction_id);
CREATE INDEX correction_note_by_server ON correction_note (guild_id);
CREATE INDEX correction_note_by_correction ON correction_note (correction_id);
PRAGMA application_id = 1213416052;
PRAGMA user_version = 4;
