package shelf

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// application is the number by which a database says that it is a shelf of ours: "lede".
const application = 0x6c656465

// schema is what leads from each version of the database to the next, from an empty one
// on. What has once been released is never changed; another step is added.
var schema = []string{
	// 1: the places in what was read.
	`CREATE TABLE article(
		id INTEGER PRIMARY KEY,
		headline TEXT NOT NULL, site TEXT NOT NULL, byline TEXT NOT NULL, url TEXT NOT NULL, language TEXT NOT NULL,
		published TEXT NOT NULL, words INTEGER NOT NULL,
		added INTEGER NOT NULL, opened INTEGER NOT NULL, finished INTEGER, -- microseconds since 1970
		progress REAL NOT NULL DEFAULT 0, furthest REAL NOT NULL DEFAULT 0 -- shares of the words
	) STRICT;
	CREATE TABLE name( -- of an article; kinds are in names.go
		kind INTEGER NOT NULL, key BLOB NOT NULL,
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		seen INTEGER NOT NULL,
		PRIMARY KEY(kind, key, article)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX name_article ON name(article, kind);
	CREATE TABLE sketch(
		article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
		hashes BLOB NOT NULL
	) STRICT;
	CREATE TABLE place(
		article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
		at INTEGER NOT NULL, share REAL NOT NULL,
		block INTEGER NOT NULL, offset INTEGER NOT NULL,
		exact TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
		marks TEXT NOT NULL, finds TEXT NOT NULL -- JSON
	) STRICT;`,

	// 2: the words of what was read.
	`CREATE TABLE version(
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		read INTEGER NOT NULL, -- the last time
		hash BLOB NOT NULL, reader TEXT NOT NULL,
		words BLOB NOT NULL, -- JSON, compressed
		UNIQUE(article, hash)
	) STRICT;`,

	// 3: what stands where in them. The index holds no text of its own; search.go feeds it.
	`CREATE VIRTUAL TABLE search USING fts5(headline, byline, text,
		content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
	CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN
		DELETE FROM search WHERE rowid = old.id;
	END;`,

	// 4: whole copies of articles. What they hold stands in files; see blobs.go.
	`ALTER TABLE article ADD COLUMN saved INTEGER; -- when that was done last
	CREATE TABLE saved(
		id INTEGER PRIMARY KEY,
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		version INTEGER NOT NULL, at INTEGER NOT NULL,
		hash BLOB NOT NULL, words INTEGER NOT NULL,
		worse TEXT NOT NULL, -- why it is not shown; empty where it may be
		page TEXT NOT NULL, -- what is known of the source, JSON
		source TEXT NOT NULL, -- its file
		UNIQUE(article, version)
	) STRICT;
	CREATE TABLE picture(
		saved INTEGER NOT NULL REFERENCES saved ON DELETE CASCADE,
		address TEXT NOT NULL, file TEXT NOT NULL,
		PRIMARY KEY(saved, address)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX picture_address ON picture(address);`,

	// 5: the shelf as a list: tags, archive and trash, and an index for each order. An
	// article's number is this database's alone; its uid is the same wherever it goes.
	`ALTER TABLE article ADD COLUMN uid BLOB;
	ALTER TABLE article ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- the headline as it is sorted and looked through
	ALTER TABLE article ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
	ALTER TABLE article ADD COLUMN deleted INTEGER; -- when it was put into the trash
	ALTER TABLE article ADD COLUMN state INTEGER AS (CASE WHEN finished IS NOT NULL THEN 2 WHEN furthest > 0 THEN 1 ELSE 0 END);
	UPDATE article SET uid = randomblob(16), folded = lede_fold(headline);
	CREATE TRIGGER article_new AFTER INSERT ON article BEGIN
		UPDATE article SET uid = coalesce(uid, randomblob(16)), folded = lede_fold(headline) WHERE id = new.id;
	END;
	CREATE TRIGGER article_renamed AFTER UPDATE OF headline ON article WHEN new.headline <> old.headline BEGIN
		UPDATE article SET folded = lede_fold(headline) WHERE id = new.id;
	END;
	CREATE UNIQUE INDEX article_uid ON article(uid);
	CREATE INDEX article_opened ON article(archived, opened DESC, id DESC, state) WHERE deleted IS NULL;
	CREATE INDEX article_added ON article(archived, added DESC, id DESC, state) WHERE deleted IS NULL;
	CREATE INDEX article_headline ON article(archived, folded, id, state) WHERE deleted IS NULL;
	CREATE INDEX article_site ON article(archived, site COLLATE NOCASE, opened DESC, id DESC, state) WHERE deleted IS NULL;
	CREATE INDEX article_words ON article(archived, words DESC, id DESC, state) WHERE deleted IS NULL;
	CREATE INDEX article_saved ON article(archived, opened DESC, id DESC) WHERE saved IS NOT NULL AND deleted IS NULL;
	CREATE INDEX article_deleted ON article(deleted) WHERE deleted IS NOT NULL;
	CREATE TABLE tag(
		folded TEXT NOT NULL, -- by which it is told from others
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		name TEXT NOT NULL,
		PRIMARY KEY(folded, article)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX tag_article ON tag(article);`,

	// 6: what other programs have kept of an article besides.
	`ALTER TABLE article ADD COLUMN rest TEXT NOT NULL DEFAULT ''; -- what is not understood, JSON
	ALTER TABLE article ADD COLUMN note TEXT NOT NULL DEFAULT ''; -- of the reader's, on the whole
	`,

	// 7: what the reader marked in it.
	`CREATE TABLE highlight(
		id INTEGER PRIMARY KEY,
		uuid TEXT NOT NULL UNIQUE,
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		made INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER, -- what was removed is remembered, or it would come back
		colour TEXT NOT NULL, note TEXT NOT NULL,
		exact TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, -- as it was made
		start INTEGER NOT NULL, stop INTEGER NOT NULL, -- characters
		text BLOB, -- the hash of that in which it was last looked for
		sure REAL, found_start INTEGER, found_stop INTEGER -- what came of it; sure is less than 0 where it was lost
	) STRICT;
	CREATE INDEX highlight_article ON highlight(article, start);`,

	// 8: what the daybook has still to be told, and how far those of others were heard. Within a
	// trigger OR IGNORE would be what the statement says that has set it off.
	`CREATE TABLE pending(
		article INTEGER NOT NULL, what TEXT NOT NULL,
		PRIMARY KEY(article, what)
	) STRICT, WITHOUT ROWID;
	CREATE VIEW tell AS SELECT article, what FROM pending;
	CREATE TRIGGER tell_once INSTEAD OF INSERT ON tell BEGIN
		INSERT INTO pending SELECT new.article, new.what WHERE NOT EXISTS (SELECT 1 FROM pending WHERE article = new.article AND what = new.what);
	END;
	CREATE TABLE forgotten(uid BLOB PRIMARY KEY) STRICT, WITHOUT ROWID; -- likewise
	CREATE TABLE heard(file TEXT PRIMARY KEY, size INTEGER NOT NULL, tail BLOB NOT NULL) STRICT, WITHOUT ROWID;
	CREATE TABLE elsewhere( -- where it was left on other devices
		article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
		device TEXT NOT NULL, at INTEGER NOT NULL, place TEXT NOT NULL, -- JSON
		PRIMARY KEY(article, device)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE clock(stamp INTEGER NOT NULL) STRICT; -- of what was told last
	INSERT INTO clock VALUES(0);
	UPDATE OR IGNORE article SET uid = lede_uid(url) WHERE lede_uid(url) IS NOT NULL;
	CREATE TRIGGER pending_new AFTER INSERT ON article BEGIN
		UPDATE article SET uid = lede_uid(new.url) WHERE id = new.id AND new.uid IS NULL AND lede_uid(new.url) IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM article WHERE uid = lede_uid(new.url));
		DELETE FROM pending WHERE article = new.id; -- of another that had this number
		INSERT INTO pending VALUES(new.id, 'told'), (new.id, 'read'), (new.id, 'archived'), (new.id, 'deleted'), (new.id, 'note');
	END;
	CREATE TRIGGER pending_told AFTER UPDATE OF headline, site, byline, url, language, published, words ON article
		WHEN (old.headline, old.site, old.byline, old.url, old.language, old.published, old.words)
			IS NOT (new.headline, new.site, new.byline, new.url, new.language, new.published, new.words)
		BEGIN INSERT INTO tell VALUES(new.id, 'told'); END;
	CREATE TRIGGER pending_read AFTER UPDATE OF added, opened, finished, furthest ON article
		WHEN (old.added, old.opened, old.finished, old.furthest) IS NOT (new.added, new.opened, new.finished, new.furthest)
		BEGIN INSERT INTO tell VALUES(new.id, 'read'); END;
	CREATE TRIGGER pending_archived AFTER UPDATE OF archived ON article WHEN old.archived <> new.archived
		BEGIN INSERT INTO tell VALUES(new.id, 'archived'); END;
	CREATE TRIGGER pending_deleted AFTER UPDATE OF deleted ON article WHEN old.deleted IS NOT new.deleted
		BEGIN INSERT INTO tell VALUES(new.id, 'deleted'); END;
	CREATE TRIGGER pending_note AFTER UPDATE OF note, rest ON article WHEN (old.note, old.rest) IS NOT (new.note, new.rest)
		BEGIN INSERT INTO tell VALUES(new.id, 'note'); END;
	CREATE TRIGGER pending_gone BEFORE DELETE ON article WHEN old.uid IS NOT NULL
		BEGIN INSERT INTO forgotten SELECT old.uid WHERE NOT EXISTS (SELECT 1 FROM forgotten WHERE uid = old.uid); DELETE FROM pending WHERE article = old.id; END;
	CREATE TRIGGER pending_named AFTER INSERT ON name WHEN new.kind IN (1, 2, 4)
		BEGIN INSERT INTO tell VALUES(new.article, 'names'); END;
	CREATE TRIGGER pending_tagged AFTER INSERT ON tag
		BEGIN INSERT INTO tell VALUES(new.article, 'tag/' || new.folded); END;
	CREATE TRIGGER pending_untagged AFTER DELETE ON tag
		BEGIN INSERT INTO tell VALUES(old.article, 'tag/' || old.folded); END;
	CREATE TRIGGER pending_marked AFTER INSERT ON highlight
		BEGIN INSERT INTO tell VALUES(new.article, 'highlight/' || new.uuid); END;
	CREATE TRIGGER pending_marked_again AFTER UPDATE OF changed, removed, colour, note ON highlight
		WHEN (old.changed, old.removed, old.colour, old.note) IS NOT (new.changed, new.removed, new.colour, new.note)
		BEGIN INSERT INTO tell VALUES(new.article, 'highlight/' || new.uuid); END;
	CREATE TRIGGER pending_left AFTER INSERT ON place
		BEGIN INSERT INTO tell VALUES(new.article, 'place'); END;
	CREATE TRIGGER pending_left_again AFTER UPDATE ON place WHEN old.at <> new.at
		BEGIN INSERT INTO tell VALUES(new.article, 'place'); END;`,

	// 9: what there is to be told anew is told in pieces, and what was told is tidied.
	`ALTER TABLE clock ADD COLUMN anew INTEGER; -- the article up to which that is done; NULL where all is
	CREATE TABLE tidied(file TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,

	// 10: what has still to be put into the index. What came through a pipe never is: it has neither
	// words that are kept nor a name of where it lies.
	`CREATE TABLE unfed(article INTEGER PRIMARY KEY) STRICT;
	INSERT INTO unfed SELECT id FROM article WHERE id NOT IN (SELECT rowid FROM search)
		AND (EXISTS (SELECT 1 FROM version WHERE article = id) OR EXISTS (SELECT 1 FROM name INDEXED BY name_article WHERE article = id AND kind IN (1, 2)));
	CREATE TRIGGER unfed_named AFTER INSERT ON name WHEN new.kind IN (1, 2)
		BEGIN INSERT INTO unfed SELECT new.article WHERE NOT EXISTS (SELECT 1 FROM unfed WHERE article = new.article); END;
	CREATE TRIGGER unfed_read AFTER INSERT ON version
		BEGIN INSERT INTO unfed SELECT new.article WHERE NOT EXISTS (SELECT 1 FROM unfed WHERE article = new.article); END;
	CREATE TRIGGER unfed_told AFTER UPDATE OF headline, byline, note ON article
		WHEN (old.headline, old.byline, old.note) IS NOT (new.headline, new.byline, new.note)
			AND EXISTS (SELECT 1 FROM name INDEXED BY name_article WHERE article = new.id AND kind IN (1, 2))
		BEGIN INSERT INTO unfed SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM unfed WHERE article = new.id); END;
	CREATE TRIGGER unfed_gone AFTER DELETE ON article BEGIN DELETE FROM unfed WHERE article = old.id; END;`,
}

// migrate brings a database to the present schema, in one transaction. One that has
// something in it is copied before, to a file beside it.
func migrate(db *sql.DB, path string) error {
	id, version, err := stamps(db)
	switch {
	case err != nil:
		return err
	case id == application && version == len(schema):
		return nil
	case id == application && version > len(schema):
		return ErrNewer
	case id == application:
		if err := backUp(db, fmt.Sprintf("%s.version%d", path, version)); err != nil {
			return fmt.Errorf("copy the shelf before it is changed: %w", err)
		}
	}
	tx, err := db.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if id, version, err = stamps(tx); err != nil { // another lede may have been here first
		return err
	}
	if id == 0 && !isEmpty(tx) || id != 0 && id != application {
		return errForeign
	}
	for ; version < len(schema); version++ {
		if _, err := tx.Exec(schema[version]); err != nil {
			return fmt.Errorf("bring it to version %d: %w", version+1, err)
		}
	}
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", application, version)); err != nil {
		return err
	}
	return tx.Commit()
}

// stamps are whose a database is, and of which version.
func stamps(q querier) (id, version int, err error) {
	if err = q.QueryRow("PRAGMA application_id").Scan(&id); err == nil {
		err = q.QueryRow("PRAGMA user_version").Scan(&version)
	}
	return id, version, err
}

func isEmpty(q querier) bool {
	tables := 0
	return q.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables) == nil && tables == 0
}

// backUp copies a database to a file that nobody else may read, once.
func backUp(db *sql.DB, to string) error {
	f, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	f.Close()
	_, err = db.Exec("VACUUM INTO ?", to)
	return err
}
