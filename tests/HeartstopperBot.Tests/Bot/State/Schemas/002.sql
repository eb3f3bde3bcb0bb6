-- A file as form 2 of state.db left it, with some rows. Never changed once it is out: people have such files.
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
PRAGMA application_id = 1213416052;
PRAGMA user_version = 2;
