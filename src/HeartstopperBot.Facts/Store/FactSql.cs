namespace HeartstopperBot.Facts.Store;

/// <summary>Every query about facts. Where a lens is asked for, it is two conditions: the statement's place in the story, and the day of the source.</summary>
internal static class FactSql
{
    private const string Statement =
        """
        SELECT s.key, s.id, s.subject, s.property, s.value_kind, s.value, s.unit, s.qualifiers, s.spoils,
               r.source_key, r.claim_number, r.certainty, r.says, r.place, r.remarks, r.as_written
        """;

    // The database is built whole and never analysed, so that the planner knows no figures: left to itself it would look for a property among
    // the statements of all subjects. INDEXED BY names the narrow way in; CROSS JOIN goes from the few statements to their references.
    private const string FromSubject =
        """

          FROM statement AS s INDEXED BY statement_by_subject
         CROSS JOIN reference AS r ON r.statement_key = s.key

        """;

    private const string FromValue =
        """

          FROM statement AS s INDEXED BY statement_by_value
         CROSS JOIN reference AS r ON r.statement_key = s.key

        """;

    private const string From =
        """

          FROM statement AS s
         CROSS JOIN reference AS r ON r.statement_key = s.key

        """;

    /// <summary>A reference's source_key grows from the newest source to the oldest.</summary>
    private const string Order = "\n ORDER BY s.key, r.source_key";

    private const string Lens = " AND s.spoils_order <= @2 AND r.earliest <= @3";

    public const string StatementsAbout = Statement + FromSubject + " WHERE s.subject = @1" + Lens + Order;

    public const string StatementsAboutWithProperty = Statement + FromSubject + " WHERE s.subject = @1" + Lens + " AND s.property = @4" + Order;

    public const string StatementsAboutMany = Statement + FromSubject + " WHERE s.subject IN (SELECT value FROM json_each(@1))" + Lens + Order;

    public const string StatementsAboutManyWithProperty =
        Statement + FromSubject + " WHERE s.subject IN (SELECT value FROM json_each(@1))" + Lens + " AND s.property = @4" + Order;

    public const string StatementsWithValue = Statement + FromValue + " WHERE s.value_kind = 'entity' AND s.value = @1" + Lens + Order;

    public const string StatementsWithValueAndProperty =
        Statement + FromValue + " WHERE s.value_kind = 'entity' AND s.value = @1" + Lens + " AND s.property = @4" + Order;

    public const string StatementsOf = Statement + From + " WHERE s.property = @1" + Lens + Order;

    public const string StatementById = Statement + From + " WHERE s.id = @1" + Lens + Order;

    public const string ClaimsOf = Statement +
        """

          FROM reference AS r
         CROSS JOIN statement AS s ON s.key = r.statement_key
         WHERE r.source_key = (SELECT key FROM source WHERE id = @1)
        """ + Lens +
        """

         ORDER BY r.claim_number
        """;

    /// <summary>Statements whose references hold one of the words, the best first (BM25: https://www.sqlite.org/fts5.html#the_bm25_function).</summary>
    public const string Search =
        """
        SELECT s.key
          FROM said
         CROSS JOIN reference AS r ON r.statement_key = said.rowid >> 20 AND r.source_key = said.rowid & 1048575
         CROSS JOIN statement AS s ON s.key = r.statement_key
         WHERE said MATCH @1
        """ + Lens +
        """

         ORDER BY bm25(said)
         LIMIT @4
        """;

    public const string IsWord = "SELECT 1 FROM said WHERE said MATCH @1 LIMIT 1";

    public const string StatementsByKey = Statement + From + " WHERE s.key IN (SELECT value FROM json_each(@1))" + Lens + Order;

    private const string Beyond =
        """
           AND s.spoils_order > @2
           AND (@4 IS NULL OR s.property = @4)
           AND EXISTS (SELECT 1 FROM reference AS r WHERE r.statement_key = s.key AND r.earliest <= @3)
         LIMIT 1
        """;

    public const string HeldBackAbout =
        """
        SELECT 1
          FROM statement AS s INDEXED BY statement_by_subject
         WHERE s.subject = @1

        """ + Beyond;

    public const string HeldBackWithValue =
        """
        SELECT 1
          FROM statement AS s INDEXED BY statement_by_value
         WHERE s.value_kind = 'entity' AND s.value = @1

        """ + Beyond;

    public const string HeldBackOf =
        """
        SELECT 1
          FROM statement AS s INDEXED BY statement_by_property
         CROSS JOIN reference AS r ON r.statement_key = s.key
         WHERE s.property = @1
           AND s.spoils_order > @2
           AND r.earliest <= @3
           AND @4 IS NULL
         LIMIT 1
        """;

    public const string HeldBackOfSource =
        """
        SELECT 1
          FROM reference AS r
         CROSS JOIN statement AS s ON s.key = r.statement_key
         WHERE r.source_key = (SELECT key FROM source WHERE id = @1)
           AND s.spoils_order > @2
         LIMIT 1
        """;

    /// <summary>What each statement speaks of, and where in the story. Read whole, once for each database.</summary>
    public const string Mentions = "SELECT subject, CASE value_kind WHEN 'entity' THEN value END, qualifiers, spoils_order FROM statement";

    public const string ClaimCounts =
        """
        SELECT source.id, COUNT(*)
          FROM reference AS r
         CROSS JOIN statement AS s ON s.key = r.statement_key
         CROSS JOIN source ON source.key = r.source_key
         WHERE s.spoils_order <= @1 AND r.earliest <= @2
         GROUP BY source.id
        """;

    private const string Entity =
        """
        SELECT e.key, e.id, e.kind, e.label, e.description, e.prominence, a.name, a.written_by
          FROM entity AS e
          LEFT JOIN alias AS a ON a.entity_key = e.key

        """;

    public const string EntityById = Entity + " WHERE e.id = @1 ORDER BY a.position";

    // What is only to be named needs no aliases.
    public const string EntitiesById =
        """
        SELECT e.key, e.id, e.kind, e.label, e.description, e.prominence, NULL, NULL
          FROM entity AS e
         WHERE e.id IN (SELECT value FROM json_each(@1))
         ORDER BY e.key
        """;

    public const string AllEntities = Entity + " ORDER BY e.key, a.position";

    private const string Source =
        """
        SELECT key, id, title, publisher, author, published, published_note, earliest, url, document, mirror_of
          FROM source

        """;

    public const string SourceByKey = Source + " WHERE key = @1";

    public const string SourceById = Source + " WHERE id = @1";

    public const string SourcesUntil = Source + " WHERE earliest <= @1 ORDER BY key";

    public const string NewestSource = Source + " ORDER BY key LIMIT 1";

    public const string Meta = "SELECT name, value FROM meta";
}
