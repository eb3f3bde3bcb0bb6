-- What each source says, as stems (Answers/Ask/StatementWords), one row a reference: the row's number is statement_key * 2^20 + source_key.
-- Contentless: the words themselves stand in reference already. https://www.sqlite.org/fts5.html#contentless_tables

CREATE VIRTUAL TABLE said USING fts5 (words, content = '', tokenize = 'unicode61');
