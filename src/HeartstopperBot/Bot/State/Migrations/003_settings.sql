-- What moderators decide about their servers, and what they changed.
--
-- A row in setting is one rule: at this place this setting has this value. The nearest place that says something wins, so a value that is not there is inherited.
-- set_by and changed_by say who did it; they are emptied when that person wants to be forgotten, and the rule stays. Moments are seconds since 1970.

CREATE TABLE server (
    guild_id INTEGER NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 0,    -- the id of the last change
    left_at  INTEGER                        -- since when the bot is not there any more; null while it is
);

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

CREATE INDEX setting_change_by_server ON setting_change (guild_id, batch);
