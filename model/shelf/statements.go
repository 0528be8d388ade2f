package shelf

// All that is asked of the database, by name.
const (
	addArticle = `INSERT INTO article(headline, site, byline, url, language, published, words, added, opened)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`

	openArticle = `UPDATE article SET headline = ?, site = ?, byline = ?, url = ?, language = ?, published = ?,
		words = ?, opened = ? WHERE id = ?`

	// articlesNamed are those of a name, the one last seen under it first.
	articlesNamed = `SELECT article FROM name WHERE kind = ? AND key = ? ORDER BY seen DESC LIMIT 20`

	// articlesWith are those that share a hash of their sketches, without hashes that so
	// many share that they tell nothing.
	articlesWith = `SELECT article FROM name WHERE kind = ?1 AND key = ?2
		AND (SELECT count(*) FROM (SELECT 1 FROM name WHERE kind = ?1 AND key = ?2 LIMIT 51)) <= 50`

	giveName = `INSERT INTO name(kind, key, article, seen) VALUES(?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET seen = excluded.seen`

	dropNames = `DELETE FROM name WHERE article = ? AND kind = ?`

	sketchOf = `SELECT hashes FROM sketch WHERE article = ?`

	keepSketch = `INSERT INTO sketch(article, hashes) VALUES(?, ?)
		ON CONFLICT DO UPDATE SET hashes = excluded.hashes`

	placeOf = `SELECT p.at, p.share, p.block, p.offset, p.exact, p.before, p.after, p.marks, p.finds, a.finished IS NOT NULL
		FROM place p JOIN article a ON a.id = p.article WHERE p.article = ?`

	keepPlace = `INSERT INTO place(article, at, share, block, offset, exact, before, after, marks, finds)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET at = excluded.at, share = excluded.share, block = excluded.block, offset = excluded.offset,
			exact = excluded.exact, before = excluded.before, after = excluded.after, marks = excluded.marks, finds = excluded.finds
		WHERE excluded.at >= place.at`

	versionsOf = `SELECT read, words FROM version WHERE article = ? ORDER BY read DESC, rowid DESC`

	lastVersion = `SELECT read, hash, reader, words FROM version WHERE article = ? ORDER BY read DESC, rowid DESC LIMIT 1`

	readVersion = `UPDATE version SET read = ?, reader = ? WHERE article = ? AND hash = ?`

	addVersion = `INSERT INTO version(article, read, hash, reader, words) VALUES(?, ?, ?, ?, ?)`

	// dropVersions drops all but the versions read last.
	dropVersions = `DELETE FROM version WHERE article = ?1 AND rowid NOT IN
		(SELECT rowid FROM version WHERE article = ?1 ORDER BY read DESC, rowid DESC LIMIT ?2)`

	entries = `SELECT id, headline, site, url,
		(SELECT key FROM name WHERE article = id AND kind = ?1 ORDER BY seen DESC LIMIT 1),
		words, added, opened, finished, progress, furthest FROM article`

	entriesOpened = entries + ` ORDER BY opened DESC, id DESC`

	entryOf = entries + ` WHERE id = ?2`

	dropFromIndex = `DELETE FROM search WHERE rowid = ?`

	addToIndex = `INSERT INTO search(rowid, headline, byline, text) VALUES(?, ?, ?, ?)`

	unfed = `SELECT DISTINCT article FROM version WHERE article NOT IN (SELECT rowid FROM search)`

	tightenIndex = `INSERT INTO search(search) VALUES('optimize')`

	countHits = `SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2)`

	hitsRanked = `SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?`

	hitsOpened = `SELECT id FROM article WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?)
		ORDER BY opened DESC LIMIT ?`

	dropArticle = `DELETE FROM article WHERE id = ?`

	noteProgress = `UPDATE article SET progress = ?2, furthest = max(furthest, ?2),
		finished = CASE WHEN ?3 THEN coalesce(finished, ?4) ELSE finished END WHERE id = ?1`

	// highlighted are the articles that have highlights, the one marked last first.
	highlighted = `SELECT article FROM highlight WHERE removed IS NULL GROUP BY article ORDER BY max(changed) DESC, article DESC`

	highlightsOf = `SELECT uid, made, changed, colour, note, exact, before, after, start, stop,
		coalesce(text, x''), sure, coalesce(found_start, start), coalesce(found_stop, stop)
		FROM highlight WHERE article = ? AND removed IS NULL ORDER BY coalesce(found_start, start), made`

	// keepHighlight adds a highlight in the text that was read last, or changes one.
	keepHighlight = `INSERT INTO highlight(uid, article, made, changed, removed, colour, note, exact, before, after, start, stop, text)
		VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
			(SELECT hash FROM version WHERE article = ?2 ORDER BY read DESC, rowid DESC LIMIT 1))
		ON CONFLICT(uid) DO UPDATE SET changed = excluded.changed, removed = excluded.removed, colour = excluded.colour, note = excluded.note
		WHERE excluded.changed >= highlight.changed`

	noteStanding = `UPDATE highlight SET text = ?2, sure = ?3, found_start = ?4, found_stop = ?5 WHERE uid = ?1`

	articleOf = `SELECT headline, site, byline, url, language, published,
		(SELECT key FROM name WHERE article = id AND kind = ?1 ORDER BY seen DESC LIMIT 1) FROM article WHERE id = ?2`
)
