package shelf

// All that is asked of the database, by name.
const (
	addArticle = `INSERT INTO article(headline, site, byline, url, language, published, words, added, opened)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`

	openArticle = `UPDATE article SET headline = ?, site = ?, byline = ?, url = ?, language = ?, published = ?,
		words = ?, opened = ?, deleted = NULL WHERE id = ?`

	// articlesNamed are those of a name, the one last seen under it first.
	articlesNamed = `SELECT article FROM name WHERE kind = ? AND key = ? ORDER BY seen DESC LIMIT 20`

	// articlesWith are those that share a hash of their sketches, without hashes that so
	// many share that they tell nothing.
	articlesWith = `SELECT article FROM name WHERE kind = ?1 AND key = ?2
		AND (SELECT count(*) FROM (SELECT 1 FROM name WHERE kind = ?1 AND key = ?2 LIMIT 51)) <= 50`

	// shareName are the pairs of articles at hand that have a name of two kinds in common,
	// without names that so many have that they tell nothing.
	shareName = `SELECT max(n.kind = ?1), n.article, o.article,
			(SELECT hashes FROM sketch WHERE article = n.article), (SELECT hashes FROM sketch WHERE article = o.article)
		FROM name n JOIN name o ON o.kind = n.kind AND o.key = n.key AND o.article > n.article
		JOIN article a ON a.id = n.article AND a.deleted IS NULL JOIN article b ON b.id = o.article AND b.deleted IS NULL
		WHERE n.kind IN (?1, ?2)
			AND (SELECT count(*) FROM (SELECT 1 FROM name WHERE kind = n.kind AND key = n.key LIMIT 51)) <= 50
		GROUP BY n.article, o.article`

	giveName = `INSERT INTO name(kind, key, article, seen) VALUES(?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET seen = excluded.seen`

	bringName = `INSERT OR IGNORE INTO name(kind, key, article, seen) VALUES(?, ?, ?, ?)`

	// dropNames says by which index, as others do: with the number of a kind at hand SQLite goes
	// through all names of that kind.
	dropNames = `DELETE FROM name INDEXED BY name_article WHERE article = ? AND kind = ?`

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

	versionsOf = `SELECT read, hash, reader, words FROM version WHERE article = ? ORDER BY read DESC, rowid DESC`

	lastVersion = `SELECT read, hash, reader, words FROM version WHERE article = ? ORDER BY read DESC, rowid DESC LIMIT 1`

	versionOf = `SELECT read, hash, reader, words FROM version WHERE article = ? AND hash = ?`

	readVersion = `UPDATE version SET read = ?, reader = ? WHERE article = ? AND hash = ?`

	addVersion = `INSERT INTO version(article, read, hash, reader, words) VALUES(?, ?, ?, ?, ?)`

	// dropVersions drops all but the versions read last.
	dropVersions = `DELETE FROM version WHERE article = ?1 AND rowid NOT IN
		(SELECT rowid FROM version WHERE article = ?1 ORDER BY read DESC, rowid DESC LIMIT ?2)`

	// entryColumns are those of an entry, of an article a. The name is its path.
	entryColumns = `SELECT a.id, lower(hex(a.uid)), a.headline, a.site, a.url,
		(SELECT key FROM name INDEXED BY name_article WHERE name.article = a.id AND kind = 2 ORDER BY seen DESC LIMIT 1),
		a.words, a.added, a.opened, a.finished, a.saved, a.progress, a.furthest, a.archived, a.deleted, a.note,
		(SELECT group_concat(name, char(10)) FROM (SELECT name FROM tag WHERE tag.article = a.id ORDER BY folded)),
		(SELECT count(*) FROM highlight WHERE highlight.article = a.id AND removed IS NULL) FROM `

	entriesOpened = entryColumns + `article a ORDER BY opened DESC, id DESC`

	entryOf = entryColumns + `article a WHERE id = ?`

	// headlineHolds is the condition that an article a has a word in its headline, or in
	// what it is called by where it has none.
	headlineHolds = `(instr(a.folded, ?) > 0 OR a.folded = '' AND EXISTS (SELECT 1 FROM name
		WHERE name.article = a.id AND kind IN (?, ?) AND instr(lower(CAST(key AS TEXT)), ?) > 0))`

	dropFromIndex = `DELETE FROM search WHERE rowid = ?`

	addToIndex = `INSERT INTO search(rowid, headline, byline, text) VALUES(?, ?, ?, ?)`

	unfed = `SELECT article FROM unfed`

	anyUnfed = `SELECT EXISTS (SELECT 1 FROM unfed)`

	noteFed = `DELETE FROM unfed WHERE article = ?`

	// headlineOf is that of an article as it is told from others.
	headlineOf = `SELECT folded FROM article WHERE id = ?`

	lengthOf = `SELECT headline, words FROM article WHERE id = ?`

	toldOf = `SELECT headline, byline, note FROM article WHERE id = ?`

	tightenIndex = `INSERT INTO search(search) VALUES('optimize')`

	countHits = `SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2)`

	// hitsRanked has what is in the trash too: to leave it out here would take the time of
	// ranking once more.
	hitsRanked = `SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search)
		LIMIT ? + (SELECT count(*) FROM article WHERE deleted IS NOT NULL)`

	hitsOpened = `SELECT id FROM article WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?) AND deleted IS NULL
		ORDER BY opened DESC LIMIT ?`

	dropArticle = `DELETE FROM article WHERE id = ?`

	archive = `UPDATE article SET archived = 1 WHERE id = ?1 AND archived = 0 AND deleted IS NULL`

	takeOut = `UPDATE article SET archived = 0 WHERE id = ?1 AND archived = 1 AND deleted IS NULL`

	putIntoTrash = `UPDATE article SET deleted = ?2 WHERE id = ?1 AND deleted IS NULL`

	restore = `UPDATE article SET deleted = NULL WHERE id = ?1 AND deleted IS NOT NULL`

	giveTag = `INSERT OR IGNORE INTO tag(article, folded, name) SELECT id, ?2, ?3 FROM article WHERE id = ?1 AND deleted IS NULL`

	takeTag = `DELETE FROM tag WHERE article = ?1 AND folded = ?2`

	tagWritten = `SELECT name FROM tag WHERE folded = ? LIMIT 1`

	longDeleted = `SELECT id FROM article WHERE deleted < ?`

	lastDeleted = `SELECT id FROM article WHERE deleted = (SELECT max(deleted) FROM article)`

	// tally goes through an index in its order: a row for each state would take four times as long.
	tally = `SELECT archived, count(*), sum(state = 1), sum(state = 2), sum(words), sum(iif(state = 2, words, 0))
		FROM article INDEXED BY article_words WHERE deleted IS NULL GROUP BY archived`

	countTrash = `SELECT count(*) FROM article WHERE deleted IS NOT NULL`

	tagsCounted = `SELECT max(name), count(*) FROM tag
		WHERE article NOT IN (SELECT id FROM article WHERE deleted IS NOT NULL) GROUP BY folded ORDER BY 2 DESC, 1`

	sitesCounted = `SELECT max(site), sum(n) FROM (` + sitesIn + `0 GROUP BY site COLLATE NOCASE
		UNION ALL ` + sitesIn + `1 GROUP BY site COLLATE NOCASE) GROUP BY site COLLATE NOCASE ORDER BY 2 DESC, 1`

	// sitesIn are the sites of what is archived or is not, in the order of their index.
	sitesIn = `SELECT max(site) AS site, count(*) AS n FROM article INDEXED BY article_site WHERE deleted IS NULL AND site <> '' AND archived = `

	noteProgress = `UPDATE article SET progress = ?2, furthest = CASE WHEN ?3 THEN 1 ELSE max(furthest, ?2) END,
		finished = CASE WHEN ?3 THEN coalesce(finished, ?4) ELSE finished END WHERE id = ?1`

	addSaved = `INSERT INTO saved(article, version, at, hash, words, worse, page, source)
		SELECT ?1, 1 + coalesce(max(version), 0), ?2, ?3, ?4, ?5, ?6, ?7 FROM saved WHERE article = ?1 RETURNING id, version`

	noteOpened = `UPDATE article SET opened = ?, deleted = NULL WHERE id = ?`

	noteSaved = `UPDATE article SET saved = ?, deleted = NULL WHERE id = ?`

	savedColumns = `SELECT s.id, s.article, s.version, s.at, s.worse, s.page, s.source, s.hash, s.words FROM saved s `

	savedOf = savedColumns + `WHERE s.article = ? ORDER BY s.version DESC`

	// savedNamed are those that are shown of the articles of a name, the one saved last first.
	savedNamed = savedColumns + `JOIN name n ON n.article = s.article
		WHERE n.kind = ? AND n.key = ? AND s.worse = '' ORDER BY s.at DESC, s.id DESC`

	keepPicture = `INSERT INTO picture(saved, address, file) VALUES(?, ?, ?)
		ON CONFLICT DO UPDATE SET file = excluded.file`

	pictureAt = `SELECT file FROM picture WHERE address = ? ORDER BY saved DESC LIMIT 1`

	filesOf = `SELECT source FROM saved WHERE article = ?1
		UNION SELECT p.file FROM picture p JOIN saved s ON s.id = p.saved WHERE s.article = ?1`

	filesSaved = `SELECT article, version, 'the source', source FROM saved
		UNION ALL SELECT s.article, s.version, 'a picture', p.file FROM picture p JOIN saved s ON s.id = p.saved`

	// filesKept are all that the database names.
	filesKept = `SELECT source FROM saved UNION SELECT file FROM picture`

	keepingIn = `SELECT added, archived, furthest, note, rest, deleted IS NOT NULL FROM article WHERE id = ?`

	// keepKeeping fills in what was not known of an article, too.
	keepKeeping = `UPDATE article SET added = ?2, archived = ?3, furthest = ?4, note = ?5, rest = ?6,
		progress = CASE WHEN furthest = 0 THEN ?4 ELSE progress END,
		finished = CASE WHEN ?4 = 1 THEN coalesce(finished, ?2) ELSE finished END,
		headline = CASE headline WHEN '' THEN ?7 ELSE headline END, site = CASE site WHEN '' THEN ?8 ELSE site END,
		byline = CASE byline WHEN '' THEN ?9 ELSE byline END, url = CASE url WHEN '' THEN ?10 ELSE url END,
		language = CASE language WHEN '' THEN ?11 ELSE language END, published = CASE published WHEN '' THEN ?12 ELSE published END
		WHERE id = ?1`

	countWords = `UPDATE article SET words = ?2 WHERE id = ?1`

	// nameByText names an article that has no address after its words, as other devices do.
	nameByText = `UPDATE OR IGNORE article SET uid = ?2 WHERE id = ?1`

	uidOf = `SELECT uid FROM article WHERE id = ?`

	articleCalled = `SELECT id FROM article WHERE uid = ?`

	articlesHeaded = `SELECT id FROM article WHERE archived IN (0, 1) AND folded = ? AND folded <> '' AND deleted IS NULL LIMIT 2`

	articlesAfter = `SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?`

	dropPlaceBefore = `DELETE FROM place WHERE article = ? AND at < ?`

	anyPending = `SELECT EXISTS (SELECT 1 FROM pending) OR EXISTS (SELECT 1 FROM forgotten)
		OR (SELECT EXISTS (SELECT 1 FROM article WHERE id > clock.anew) FROM clock)`

	tidiedTo = `SELECT size FROM tidied WHERE file = ?`

	noteTidied = `INSERT OR REPLACE INTO tidied(file, size) VALUES(?, ?)`

	tellAnew = `UPDATE clock SET anew = 0`

	toldAnew = `SELECT anew FROM clock`

	noteTold = `UPDATE clock SET anew = ?`

	// tellBetween makes pending all that there is of the articles behind one and up to another.
	tellBetween = `INSERT OR IGNORE INTO pending
		SELECT id, what FROM article JOIN (SELECT 'told' AS what UNION ALL VALUES('read'), ('archived'), ('deleted'), ('note')) WHERE id > ?1 AND id <= ?2
		UNION SELECT article, 'names' FROM name WHERE article > ?1 AND article <= ?2
		UNION SELECT article, 'place' FROM place WHERE article > ?1 AND article <= ?2
		UNION SELECT article, 'tag/' || folded FROM tag WHERE article > ?1 AND article <= ?2
		UNION SELECT article, 'highlight/' || uuid FROM highlight WHERE article > ?1 AND article <= ?2`

	pendingArticles = `SELECT DISTINCT article FROM pending ORDER BY article LIMIT ?`

	pendingOf = `SELECT what FROM pending WHERE article = ?`

	dropPending = `DELETE FROM pending WHERE article = ?`

	// dropPresent drops what will be told anew: all but that a tag was taken away.
	dropPresent = `DELETE FROM pending WHERE what NOT LIKE 'tag/%'
		OR EXISTS (SELECT 1 FROM tag WHERE tag.article = pending.article AND what = 'tag/' || folded)`

	takeForgotten = `DELETE FROM forgotten RETURNING lower(hex(uid))`

	tellNothingOf = `DELETE FROM forgotten WHERE uid = ?`

	clockAt = `SELECT stamp FROM clock`

	setClock = `UPDATE clock SET stamp = ?`

	tagOf = `SELECT name FROM tag WHERE article = ? AND folded = ?`

	// namesOf are those that are told to other devices, and of its files the one seen last.
	namesOf = `SELECT kind, key FROM name WHERE article = ?1 AND kind IN (1, 4)
		UNION ALL SELECT kind, key FROM (SELECT kind, key FROM name INDEXED BY name_article WHERE article = ?1 AND kind = 2 ORDER BY seen DESC LIMIT 1)`

	highlightCalled = `SELECT made, changed, removed, colour, note, exact, before, after, start, stop FROM highlight WHERE article = ? AND uuid = ?`

	bringHighlight = `INSERT INTO highlight(article, uuid, made, changed, removed, colour, note, exact, before, after, start, stop)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT(uuid) DO UPDATE SET changed = excluded.changed, removed = excluded.removed, colour = excluded.colour, note = excluded.note`

	allHeard = `SELECT file, size, tail FROM heard`

	noteHeard = `INSERT OR REPLACE INTO heard(file, size, tail) VALUES(?, ?, ?)`

	addBare = `INSERT INTO article(uid, headline, site, byline, url, language, published, words, added, opened)
		VALUES(?, '', '', '', '', '', '', 0, 0, 0) RETURNING id`

	bringArticle = `UPDATE article SET headline = ?2, site = ?3, byline = ?4, url = ?5, language = ?6, published = ?7, words = ?8,
		added = ?9, opened = ?10, finished = ?11, furthest = ?12, archived = ?13, deleted = ?14, note = ?15, rest = ?16,
		progress = CASE WHEN EXISTS (SELECT 1 FROM place WHERE article = ?1) THEN progress ELSE ?12 END WHERE id = ?1`

	tagsBrought = `SELECT folded FROM tag WHERE article = ?`

	bringTag = `INSERT INTO tag(article, folded, name) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name`

	keepElsewhere = `INSERT INTO elsewhere(article, device, at, place) VALUES(?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET at = excluded.at, place = excluded.place WHERE place <> excluded.place`

	// isUntold reports whether something has become of an article that was not told yet.
	isUntold = `SELECT EXISTS (SELECT 1 FROM pending WHERE article = ?1) OR EXISTS (SELECT 1 FROM forgotten WHERE uid = ?2)`

	lastElsewhere = `SELECT device, place FROM elsewhere WHERE article = ? ORDER BY at DESC LIMIT 1`
)
