-- The quiz. A guess counts once for each person and question, wherever it is asked; a question is the id of the statement that it was made from.

CREATE TABLE quiz_guess (
    user_id  INTEGER NOT NULL,
    question TEXT    NOT NULL,
    is_right INTEGER NOT NULL,
    PRIMARY KEY (user_id, question)
) WITHOUT ROWID;

CREATE TABLE quiz_score (
    guild_id INTEGER NOT NULL,          -- 0 outside of servers
    user_id  INTEGER NOT NULL,
    "right"  INTEGER NOT NULL,
    asked    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) WITHOUT ROWID;
