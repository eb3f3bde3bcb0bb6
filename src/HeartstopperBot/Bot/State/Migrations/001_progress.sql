-- What people entered. Never changed once it is out: what comes later is a script of its own, 002_quiz.sql and so on, and runs by itself at the next start.
--
-- A column that is called user_id holds the id of the person whom the row is about. /privacy deletes every such row when that person wants to be forgotten, in
-- whatever table it stands. Who merely did something (set a rule, say) stands in a column whose name ends in _by and may be null: it is emptied, and the row stays.
--
-- Discord's ids are 64 bits without a sign; SQLite's integers have one. They go in and out as they are, bit by bit.

CREATE TABLE progress (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    seen_up_to TEXT    NOT NULL             -- a word of SpoilerLine.Choices
);
