-- A file as form 1 of state.db left it, with some rows. Never changed once it is out: people have such files.
CREATE TABLE progress (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    seen_up_to TEXT    NOT NULL             -- a word of SpoilerLine.Choices
);
INSERT INTO "progress" VALUES(-1,'film');
INSERT INTO "progress" VALUES(1,'nothing');
INSERT INTO "progress" VALUES(1500000000000000003,'season-2');
PRAGMA application_id = 1213416052;
PRAGMA user_version = 1;
