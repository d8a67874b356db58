-- The evidence file, schema 5. Written once, in one transaction; read-only ever after.
-- Places (`start_at`, `end_at`) count code points of `reports.text`; the end is exclusive.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE reports (
  id                 INTEGER PRIMARY KEY,
  slug               TEXT NOT NULL UNIQUE,
  series             TEXT NOT NULL,
  edition            INTEGER,
  country            TEXT,
  country_as_written TEXT NOT NULL,
  title              TEXT NOT NULL,
  theme              TEXT NOT NULL,
  last_updated       TEXT,
  origin_name        TEXT NOT NULL,
  origin_sha256      TEXT NOT NULL,
  origin_format      TEXT NOT NULL,
  origin_era         TEXT NOT NULL,
  origin_encoding    TEXT NOT NULL,
  previous_page      TEXT,
  next_page          TEXT,
  codebook           TEXT NOT NULL,
  coder              TEXT NOT NULL,
  text_sha256        TEXT NOT NULL,
  text               TEXT NOT NULL
);
CREATE INDEX reports_country ON reports (country, edition);
CREATE INDEX reports_edition ON reports (edition);

-- The further files in which the same report came.
CREATE TABLE renderings (
  report   INTEGER NOT NULL REFERENCES reports (id),
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  format   TEXT NOT NULL,
  era      TEXT NOT NULL,
  encoding TEXT NOT NULL,
  PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

CREATE TABLE regions (
  report   INTEGER NOT NULL REFERENCES reports (id),
  ordinal  INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('chrome', 'title', 'heading', 'paragraph', 'table',
                                         'note', 'navigation', 'unknown')),
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  end_at   INTEGER NOT NULL CHECK (end_at >= start_at),
  PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

CREATE TABLE sections (
  id            INTEGER PRIMARY KEY,
  report        INTEGER NOT NULL REFERENCES reports (id),
  ordinal       INTEGER NOT NULL,
  topic         TEXT NOT NULL,
  level         INTEGER NOT NULL,
  heading       TEXT,
  heading_start INTEGER,
  heading_end   INTEGER,
  CHECK ((heading IS NULL) = (heading_start IS NULL)),
  CHECK ((heading IS NULL) = (heading_end IS NULL))
);
CREATE INDEX sections_report ON sections (report);

CREATE TABLE paragraphs (
  id       INTEGER PRIMARY KEY,
  section  INTEGER NOT NULL REFERENCES sections (id),
  ordinal  INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('prose', 'list-item', 'table-row')),
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  end_at   INTEGER NOT NULL CHECK (end_at >= start_at)
);
CREATE INDEX paragraphs_section ON paragraphs (section);

-- Notes and sentences share one run of ids, so that one search index can hold both.
CREATE TABLE notes (
  id               INTEGER PRIMARY KEY,
  report           INTEGER NOT NULL REFERENCES reports (id),
  ordinal          INTEGER NOT NULL,
  number           INTEGER NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('present', 'lost', 'unmarked')),
  damaged          INTEGER NOT NULL CHECK (damaged IN (0, 1)),
  text             TEXT,
  definition_start INTEGER,
  definition_end   INTEGER,
  CHECK ((text IS NULL) = (definition_start IS NULL)),
  CHECK ((text IS NULL) = (definition_end IS NULL))
);
CREATE INDEX notes_report ON notes (report, number);

CREATE TABLE sentences (
  id        INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL REFERENCES reports (id),
  place     TEXT NOT NULL CHECK (place IN ('body', 'note')),
  paragraph INTEGER REFERENCES paragraphs (id),
  in_note   INTEGER REFERENCES notes (id),
  note      INTEGER,
  label     TEXT,
  start_at  INTEGER NOT NULL CHECK (start_at >= 0),
  end_at    INTEGER NOT NULL CHECK (end_at >= start_at),
  text      TEXT NOT NULL,
  CHECK ((place = 'body') = (paragraph IS NOT NULL)),
  CHECK ((place = 'note') = (in_note IS NOT NULL))
);
CREATE INDEX sentences_report ON sentences (report, start_at);
CREATE INDEX sentences_in_note ON sentences (in_note) WHERE in_note IS NOT NULL;

CREATE TABLE markers (
  sentence INTEGER NOT NULL REFERENCES sentences (id),
  ordinal  INTEGER NOT NULL,
  number   INTEGER NOT NULL,
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  end_at   INTEGER NOT NULL CHECK (end_at >= start_at),
  note     INTEGER REFERENCES notes (id),
  PRIMARY KEY (sentence, ordinal)
) WITHOUT ROWID;
CREATE INDEX markers_note ON markers (note);

CREATE TABLE citations (
  id          INTEGER PRIMARY KEY,
  note        INTEGER NOT NULL REFERENCES notes (id),
  ordinal     INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  start_at    INTEGER NOT NULL CHECK (start_at >= 0),
  end_at      INTEGER NOT NULL CHECK (end_at >= start_at),
  text        TEXT NOT NULL,
  title       TEXT,
  author      TEXT,
  editor      TEXT,
  person      TEXT,
  role        TEXT,
  interviewer TEXT,
  channel     TEXT,
  publisher   TEXT,
  container   TEXT,
  place       TEXT,
  date        TEXT,
  accessed    TEXT,
  pages       TEXT,
  symbol      TEXT,
  url         TEXT,
  form        TEXT,
  period      TEXT,
  recipient   TEXT,
  original_title TEXT,
  edition     TEXT,
  same_as     TEXT,
  damaged     INTEGER NOT NULL CHECK (damaged IN (0, 1))
);
CREATE INDEX citations_note ON citations (note);

CREATE TABLE sources (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  kind  TEXT NOT NULL,
  label TEXT NOT NULL,
  date  TEXT
);

CREATE TABLE citation_sources (
  citation INTEGER PRIMARY KEY REFERENCES citations (id),
  source   INTEGER NOT NULL REFERENCES sources (id)
);
CREATE INDEX citation_sources_source ON citation_sources (source);

CREATE TABLE claims (
  id                   INTEGER PRIMARY KEY,
  report               INTEGER NOT NULL REFERENCES reports (id),
  sentence             INTEGER NOT NULL REFERENCES sentences (id),
  question             TEXT NOT NULL,
  answer               TEXT NOT NULL,
  subject              TEXT NOT NULL,
  certainty            TEXT NOT NULL CHECK (certainty IN (
                         'flat', 'confirmed', 'clear', 'believed', 'likely', 'possible', 'reported',
                         'alleged', 'not-known', 'no-reports', 'no-information')),
  speaker              TEXT NOT NULL CHECK (speaker IN (
                         'monitor', 'government', 'other-government', 'un', 'icrc', 'ngo', 'media',
                         'armed-group', 'expert', 'reference')),
  date                 TEXT,
  period               TEXT,
  quantity_low         REAL,
  quantity_high        REAL,
  quantity_unit        TEXT,
  quantity_approximate INTEGER CHECK (quantity_approximate IN (0, 1)),
  treaty               TEXT,
  resolution           TEXT,
  weapon_class         TEXT,
  in_note              INTEGER,
  start_at             INTEGER NOT NULL CHECK (start_at >= 0),
  end_at               INTEGER NOT NULL CHECK (end_at >= start_at),
  quotation            TEXT NOT NULL,
  rule                 TEXT NOT NULL,
  confidence           REAL NOT NULL,
  assertion            TEXT NOT NULL,
  accuses              INTEGER NOT NULL CHECK (accuses IN (0, 1)),
  status               TEXT NOT NULL CHECK (status IN (
                         'proposed', 'accepted', 'corrected', 'added')),
  CHECK ((quantity_unit IS NULL) = (quantity_approximate IS NULL))
);
CREATE INDEX claims_sentence ON claims (sentence);
CREATE INDEX claims_report ON claims (report);
CREATE INDEX claims_question ON claims (question, answer);
CREATE INDEX claims_assertion ON claims (assertion);

-- What a claim names: places, partners, victims, weapons, each in the order of the sentence.
CREATE TABLE claim_names (
  claim   INTEGER NOT NULL REFERENCES claims (id),
  part    TEXT NOT NULL CHECK (part IN ('place', 'partner', 'victim', 'weapon')),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  PRIMARY KEY (claim, part, ordinal)
) WITHOUT ROWID;

CREATE TABLE claim_notes (
  claim   INTEGER NOT NULL REFERENCES claims (id),
  ordinal INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  note    INTEGER REFERENCES notes (id),
  PRIMARY KEY (claim, ordinal)
) WITHOUT ROWID;
CREATE INDEX claim_notes_note ON claim_notes (note);

-- What people decided on the claims of a report, as far as it holds for its text: rejected
-- proposals are here alone. `line` is the whole decision as it stands in the log.
CREATE TABLE decisions (
  report    INTEGER NOT NULL REFERENCES reports (id),
  ordinal   INTEGER NOT NULL,
  judgement TEXT NOT NULL CHECK (judgement IN ('accept', 'correct', 'reject', 'add', 'withdraw')),
  question  TEXT NOT NULL,
  answer    TEXT NOT NULL,
  by_whom   TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT NOT NULL,
  line      TEXT NOT NULL,
  PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

-- `stage` tells who found it: the reading of the report, or a check of the evidence.
CREATE TABLE findings (
  id             INTEGER PRIMARY KEY,
  stage          TEXT NOT NULL CHECK (stage IN ('reading', 'check')),
  report         INTEGER REFERENCES reports (id),
  report_slug    TEXT NOT NULL,
  rule           TEXT NOT NULL,
  severity       TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'note')),
  message        TEXT NOT NULL,
  country        TEXT,
  edition        INTEGER,
  sentence_start INTEGER,
  sentence_end   INTEGER,
  sentence_text  TEXT,
  note           INTEGER,
  not_checked    TEXT NOT NULL,
  mend           TEXT NOT NULL,
  CHECK ((sentence_text IS NULL) = (sentence_start IS NULL)),
  CHECK ((sentence_text IS NULL) = (sentence_end IS NULL))
);
CREATE INDEX findings_report ON findings (report);
CREATE INDEX findings_rule ON findings (rule, country, edition);
CREATE INDEX findings_country ON findings (country);
CREATE INDEX findings_edition ON findings (edition);

CREATE TABLE finding_evidence (
  finding  INTEGER NOT NULL REFERENCES findings (id),
  ordinal  INTEGER NOT NULL,
  source   TEXT NOT NULL,
  text     TEXT NOT NULL,
  start_at INTEGER,
  end_at   INTEGER,
  quotation TEXT,
  report   TEXT NOT NULL,
  PRIMARY KEY (finding, ordinal),
  CHECK ((quotation IS NULL) = (start_at IS NULL)),
  CHECK ((quotation IS NULL) = (end_at IS NULL))
) WITHOUT ROWID;

CREATE TABLE changes (
  id         INTEGER PRIMARY KEY,
  country    TEXT NOT NULL,
  question   TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN (
               'carried', 'reworded', 'changed', 'extended', 'weakened', 'strengthened',
               'contradicted', 'corrected', 'dropped', 'new')),
  earlier    INTEGER,
  later      INTEGER,
  from_claim INTEGER REFERENCES claims (id),
  to_claim   INTEGER REFERENCES claims (id),
  reason     TEXT NOT NULL,
  CHECK (from_claim IS NOT NULL OR to_claim IS NOT NULL)
);
CREATE INDEX changes_country ON changes (country, earlier, later);
CREATE INDEX changes_later ON changes (later, kind);
CREATE INDEX changes_from ON changes (from_claim);
CREATE INDEX changes_to ON changes (to_claim);

CREATE TABLE refused (
  ordinal INTEGER PRIMARY KEY,
  file    TEXT NOT NULL,
  error   TEXT NOT NULL,
  mend    TEXT NOT NULL
);

-- What pages count, counted once when everything else is in: so many (`number`) of `what`, by `name`
-- and `part`; an empty part is the whole.
CREATE TABLE tallies (
  what   TEXT NOT NULL,
  name   TEXT NOT NULL,
  part   TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (what, name, part)
) WITHOUT ROWID;

-- The sources in use, those cited most first.
CREATE TABLE source_ranks (
  rank      INTEGER PRIMARY KEY,
  source    INTEGER NOT NULL REFERENCES sources (id),
  kind      TEXT NOT NULL,
  citations INTEGER NOT NULL,
  reports   INTEGER NOT NULL
);
CREATE INDEX source_ranks_kind ON source_ranks (kind, rank);
CREATE INDEX source_ranks_source ON source_ranks (source);

-- Views for whoever opens the file with another program.

CREATE VIEW uncoded AS
SELECT s.id AS sentence, s.report, s.start_at, s.end_at, s.text
FROM sentences AS s
WHERE NOT EXISTS (SELECT 1 FROM claims AS c WHERE c.sentence = s.id);

CREATE VIEW lost_definitions AS
SELECT r.slug, r.country, r.edition, n.number,
       (SELECT s.text FROM markers AS m JOIN sentences AS s ON s.id = m.sentence
        WHERE m.note = n.id ORDER BY m.start_at LIMIT 1) AS sentence
FROM notes AS n JOIN reports AS r ON r.id = n.report
WHERE n.state = 'lost';

CREATE VIEW claims_in_words AS
SELECT c.id, r.country, r.edition, c.subject, c.question, c.answer, c.certainty, c.speaker,
       c.treaty, c.resolution, c.date, c.period,
       c.quantity_low, c.quantity_high, c.quantity_unit,
       (SELECT group_concat(name, ', ') FROM (
          SELECT name FROM claim_names WHERE claim = c.id AND part = 'place' ORDER BY ordinal)
       ) AS places,
       s.text AS sentence,
       (SELECT group_concat('[' || number || '] ' || coalesce(text, 'definition lost'), char(10))
        FROM (SELECT cn.number, n.text FROM claim_notes AS cn LEFT JOIN notes AS n ON n.id = cn.note
              WHERE cn.claim = c.id ORDER BY cn.ordinal)) AS notes,
       c.quotation, c.rule, c.status, r.slug AS report
FROM claims AS c
JOIN reports AS r ON r.id = c.report
JOIN sentences AS s ON s.id = c.sentence;

CREATE VIEW sources_in_use AS
SELECT src.key, src.kind, src.label, src.date, ranked.citations, ranked.reports
FROM source_ranks AS ranked JOIN sources AS src ON src.id = ranked.source
ORDER BY ranked.rank;

CREATE VIEW changes_in_words AS
SELECT ch.id, ch.country, ch.question, ch.kind,
       ch.earlier, f.answer AS from_answer, f.certainty AS from_certainty,
       fs.text AS from_sentence,
       ch.later, t.answer AS to_answer, t.certainty AS to_certainty, ts.text AS to_sentence,
       ch.reason
FROM changes AS ch
LEFT JOIN claims AS f ON f.id = ch.from_claim
LEFT JOIN sentences AS fs ON fs.id = f.sentence
LEFT JOIN claims AS t ON t.id = ch.to_claim
LEFT JOIN sentences AS ts ON ts.id = t.sentence;

CREATE VIEW passages AS
SELECT id, text FROM sentences WHERE place = 'body'
UNION ALL
SELECT id, text FROM notes WHERE text IS NOT NULL;

CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, content = 'passages', content_rowid = 'id',
  tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE source_index USING fts5 (
  label, content = 'sources', content_rowid = 'id',
  tokenize = "porter unicode61 remove_diacritics 2"
);
