-- What the sources say. Built whole from seeds/ and never changed afterwards, so there are no triggers and no updates.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE entity (
    key         INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    kind        TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    description TEXT    NOT NULL,
    prominence  INTEGER NOT NULL            -- references about it or valued with it
);

CREATE TABLE alias (
    entity_key INTEGER NOT NULL REFERENCES entity (key),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    written_by TEXT    NULL,                -- the id of the source that alone spells it so
    PRIMARY KEY (entity_key, position)
) WITHOUT ROWID;

CREATE TABLE source (
    key            INTEGER PRIMARY KEY,     -- newest source first: the order of references
    id             TEXT NOT NULL UNIQUE,
    title          TEXT NULL,
    publisher      TEXT NULL,
    author         TEXT NULL,
    published      TEXT NULL,
    published_note TEXT NULL,
    earliest       TEXT NOT NULL,           -- yyyy-MM-dd: as_of compares it as text
    url            TEXT NULL,
    document       TEXT NULL,
    mirror_of      TEXT NULL
);

-- In the order of subjects, and for each subject in the order in which things were first claimed: key is the reading order.
CREATE TABLE statement (
    key          INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    subject      TEXT    NOT NULL,
    property     TEXT    NOT NULL,
    value_kind   TEXT    NOT NULL,
    value        TEXT    NOT NULL,
    unit         TEXT    NULL,
    qualifiers   TEXT    NULL,              -- JSON, name to "kind value"; null for none
    spoils       TEXT    NULL,
    spoils_order INTEGER NOT NULL           -- SpoilerLine.OrderOf(spoils): 0 gives nothing away
);

CREATE INDEX statement_by_subject  ON statement (subject, property, spoils_order);
CREATE INDEX statement_by_value    ON statement (value, property, spoils_order) WHERE value_kind = 'entity';
CREATE INDEX statement_by_property ON statement (property);

-- That a source says a statement. The day of the source is repeated here so that as_of needs no join.
CREATE TABLE reference (
    statement_key INTEGER NOT NULL REFERENCES statement (key),
    source_key    INTEGER NOT NULL REFERENCES source (key),
    claim_number  INTEGER NOT NULL,
    earliest      TEXT    NOT NULL,
    certainty     TEXT    NOT NULL,
    says          TEXT    NOT NULL,
    place         TEXT    NULL,             -- 'at' of the seed file
    remarks       TEXT    NULL,             -- JSON, as qualifiers
    as_written    TEXT    NULL,             -- JSON, entity id to spelling
    PRIMARY KEY (statement_key, source_key)
) WITHOUT ROWID;

CREATE UNIQUE INDEX reference_by_claim ON reference (source_key, claim_number);
