package shelf

// What is asked of the database about highlights.
const (
	// highlighted are the articles that have highlights, the one marked last first.
	highlighted = `SELECT h.article FROM highlight h JOIN article a ON a.id = h.article
		WHERE h.removed IS NULL AND a.deleted IS NULL GROUP BY h.article ORDER BY max(h.changed) DESC, h.article DESC`

	highlightsOf = `SELECT uuid, made, changed, colour, note, exact, before, after, start, stop,
		coalesce(text, x''), sure, coalesce(found_start, start), coalesce(found_stop, stop)
		FROM highlight WHERE article = ? AND removed IS NULL ORDER BY coalesce(found_start, start), made`

	// keepHighlight adds a highlight in the text that was read last, or changes one.
	keepHighlight = `INSERT INTO highlight(uuid, article, made, changed, removed, colour, note, exact, before, after, start, stop, text)
		VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
			(SELECT hash FROM version WHERE article = ?2 ORDER BY read DESC, rowid DESC LIMIT 1))
		ON CONFLICT(uuid) DO UPDATE SET changed = excluded.changed, removed = excluded.removed, colour = excluded.colour, note = excluded.note
		WHERE excluded.changed >= highlight.changed`

	// addHighlight adds one that another program has kept, renewHighlight what was written about
	// it since.
	addHighlight = `INSERT OR IGNORE INTO highlight(article, uuid, made, changed, colour, note, exact, before, after, start, stop)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	renewHighlight = `UPDATE highlight SET changed = ?2, colour = ?3, note = ?4
		WHERE uuid = ?1 AND changed < ?2 AND (colour, note) IS NOT (?3, ?4)`

	noteStanding = `UPDATE highlight SET text = ?2, sure = ?3, found_start = ?4, found_stop = ?5 WHERE uuid = ?1`

	articleOf = `SELECT lower(hex(uid)), headline, site, byline, url, language, published,
		(SELECT key FROM name INDEXED BY name_article WHERE article = id AND kind = ?1 ORDER BY seen DESC LIMIT 1),
		(SELECT coalesce(group_concat(name, char(10)), '') FROM (SELECT name FROM tag WHERE tag.article = id ORDER BY folded))
		FROM article WHERE id = ?2`
)
