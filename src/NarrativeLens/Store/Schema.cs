namespace NarrativeLens.Store;

/// <summary>The statements of each format. A released one is never changed: a new format gets a new constant and a step in <see cref="Migrations"/>.</summary>
internal static class Schema
{
    /// <summary>
    /// Format 1. Times are ISO 8601 text with offset; columns that end in _utc hold the instant in UTC, all of one length, for comparison.
    /// Columns that end in _key are folded for look-up (see <see cref="Terms.Key"/>). "record" columns hold the whole finding as JSON;
    /// the columns beside it are for queries. Decimals are text to the last digit, with a REAL beside them for comparison.
    /// </summary>
    public const string First = """
        CREATE TABLE article (
          id TEXT PRIMARY KEY,
          address TEXT NOT NULL UNIQUE,
          cluster TEXT NOT NULL,
          current INTEGER REFERENCES revision(id) DEFERRABLE INITIALLY DEFERRED
        ) WITHOUT ROWID;
        CREATE INDEX article_current ON article(current);
        CREATE INDEX article_cluster ON article(cluster);

        CREATE TABLE revision (
          id INTEGER PRIMARY KEY,
          article TEXT NOT NULL REFERENCES article(id),
          content_hash TEXT NOT NULL,
          first_seen_utc TEXT NOT NULL,
          stated_utc TEXT,
          outlet TEXT NOT NULL,
          outlet_key TEXT NOT NULL,
          host TEXT NOT NULL,
          author_key TEXT NOT NULL,
          language TEXT,
          published TEXT,
          published_utc TEXT,
          day TEXT,
          week TEXT,
          title TEXT NOT NULL,
          record TEXT NOT NULL,
          signature BLOB NOT NULL,
          stamp TEXT NOT NULL,
          model TEXT NOT NULL,
          report TEXT NOT NULL,
          UNIQUE (article, content_hash)
        );
        CREATE INDEX revision_day ON revision(day);
        CREATE INDEX revision_stamp ON revision(stamp);

        CREATE TABLE sentence (
          id INTEGER PRIMARY KEY,
          revision INTEGER NOT NULL REFERENCES revision(id),
          ordinal INTEGER NOT NULL,
          start INTEGER NOT NULL,
          length INTEGER NOT NULL,
          text TEXT NOT NULL,
          UNIQUE (revision, ordinal)
        );

        CREATE TABLE tag (
          sentence INTEGER NOT NULL REFERENCES sentence(id) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          narrative TEXT NOT NULL,
          stance TEXT NOT NULL,
          probability REAL NOT NULL,
          because TEXT NOT NULL,
          PRIMARY KEY (sentence, ordinal)
        ) WITHOUT ROWID;
        CREATE INDEX tag_narrative ON tag(narrative, stance);

        CREATE TABLE number (
          id INTEGER PRIMARY KEY,
          revision INTEGER NOT NULL REFERENCES revision(id),
          sentence INTEGER REFERENCES sentence(id) ON DELETE CASCADE,
          start INTEGER NOT NULL,
          kind TEXT,
          metric TEXT,
          unit_key TEXT,
          source_key TEXT,
          value TEXT,
          value_real REAL,
          high TEXT,
          high_real REAL,
          figure TEXT,
          unparsed TEXT,
          verdict TEXT,
          severity TEXT,
          explanation TEXT,
          diagnosis TEXT,
          evidence TEXT,
          suggestion TEXT
        );
        CREATE INDEX number_revision ON number(revision, start);
        CREATE INDEX number_sentence ON number(sentence);
        CREATE INDEX number_verdict ON number(verdict);
        CREATE INDEX number_metric ON number(metric, value_real);

        CREATE TABLE internal_finding (
          revision INTEGER NOT NULL REFERENCES revision(id),
          ordinal INTEGER NOT NULL,
          record TEXT NOT NULL,
          PRIMARY KEY (revision, ordinal)
        ) WITHOUT ROWID;

        CREATE TABLE page (
          url TEXT PRIMARY KEY,
          final_url TEXT NOT NULL,
          status INTEGER NOT NULL,
          content_type TEXT,
          body_hash TEXT NOT NULL,
          etag TEXT,
          last_modified TEXT,
          retrieved TEXT NOT NULL,
          retrieved_utc TEXT NOT NULL,
          source TEXT NOT NULL,
          listing TEXT,
          article TEXT NOT NULL REFERENCES article(id),
          content_hash TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE skipped (
          address TEXT NOT NULL,
          stage TEXT NOT NULL,
          reason TEXT NOT NULL,
          outlet TEXT NOT NULL,
          at TEXT NOT NULL,
          PRIMARY KEY (address, stage)
        ) WITHOUT ROWID;

        CREATE TABLE run (
          id INTEGER PRIMARY KEY,
          started TEXT NOT NULL,
          finished TEXT,
          counts TEXT
        );

        CREATE TABLE state (
          name TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE VIRTUAL TABLE sentence_text USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        CREATE VIRTUAL TABLE title_text USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        """;

    /// <summary>Format 2: how sources fare, and until when answers need not be asked for again. A source without failures has a last failure of NULL.</summary>
    public const string SourceHealth = """
        CREATE TABLE source (
          address TEXT PRIMARY KEY,
          name TEXT,
          last_visit TEXT NOT NULL,
          last_success TEXT,
          failures INTEGER NOT NULL,
          last_failure TEXT,
          disabled TEXT,
          listed INTEGER NOT NULL,
          had INTEGER NOT NULL,
          asked TEXT NOT NULL,
          fresh_until TEXT
        ) WITHOUT ROWID;
        CREATE INDEX source_asked ON source(asked);

        ALTER TABLE page ADD COLUMN fresh_until TEXT;
        """;

    /// <summary>
    /// Format 3: the record of every visit to a web address, for an editor who is asked how a page was obtained. Clusters are made again, as shortened and
    /// lengthened wire copies are now told.
    /// </summary>
    public const string Visits = """
        CREATE TABLE visit (
          url TEXT NOT NULL,
          started_utc TEXT NOT NULL,
          final_url TEXT NOT NULL,
          outcome TEXT NOT NULL,
          record TEXT NOT NULL,
          PRIMARY KEY (url, started_utc)
        ) WITHOUT ROWID;
        CREATE INDEX visit_final ON visit(final_url);
        CREATE INDEX page_article ON page(article);
        INSERT INTO state(name, value) VALUES ('clusters', 'stale') ON CONFLICT(name) DO UPDATE SET value = excluded.value;
        """;

    /// <summary>Format 4: what counting over all weeks reads lies together, beside the articles' long records.</summary>
    public const string Counting = """
        ALTER TABLE revision ADD COLUMN sponsored INTEGER AS (coalesce(CASE WHEN json_valid(record) THEN record ->> '$.sponsored' END, 0)) VIRTUAL;
        CREATE INDEX revision_counted ON revision(day, published_utc, sponsored, outlet, model);
        """;

    /// <summary>Format 5: what each revision says, hashed when it is written, so that the id of the whole does not read every sentence. NULL for revisions of earlier formats.</summary>
    public const string Digests = "ALTER TABLE revision ADD COLUMN digest TEXT";
}
