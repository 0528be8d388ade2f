package exchange

import (
	"encoding/json"
	"strconv"
	"strings"
)

// A shape is how a program writes its records, in a table or in JSON.
type shape struct {
	Format
	known  []string         // fields that no other program has together
	list   string           // of JSON: the field of the whole that holds the records; empty where they are the whole
	fields map[string]field // by their names in small letters
}

// tables are the shapes of tables, and objects those of JSON. The first that fits is it.
var (
	tables = []*shape{
		{Pocket, []string{"url", "time_added", "status"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "time_added": toAdded, "tags": toTags("|"), "cursor": nothing,
			"status": in(map[string]func(*Item){"": asIs, "unread": asIs, "archive": archive, "read": archive}),
		}},
		{Instapaper, []string{"url", "selection", "folder"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "selection": toQuote, "timestamp": toAdded, "tags": toTags(","),
			"folder": instapaperFolder,
		}},
		{Wallabag, []string{"url", "content", "mime type"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "content": toHTML, "tags": toTags(","), "mime type": nothing,
			"language": toLanguage, "creation date": toAdded,
		}},
		{Readwise, []string{"url", "document tags", "saved date"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "id": nothing, "document tags": toTags(","), "saved date": toAdded,
			"reading progress": toProgress, "seen": nothing,
			"location": in(map[string]func(*Item){"": asIs, "new": asIs, "later": asIs, "shortlist": star, "archive": archive, "feed": fed}),
		}},
		{Matter, []string{"url", "in queue", "favorited"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "author": toByline, "publisher": toSite, "tags": toTags(";"),
			"word count": nothing, "in queue": queued, "favorited": toStarred, "read": wasRead, "highlight_count": nothing,
			"last interaction date": toAdded, "file id": nothing,
		}},
		{Raindrop, []string{"url", "folder", "created"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "id": nothing, "note": toNote, "excerpt": toDek, "folder": raindropFolder,
			"tags": toTags(","), "created": toAdded, "cover": nothing, "highlights": toQuotes, "favorite": toStarred,
		}},
		anyTable,
	}
	anyTable = &shape{Table, []string{"url"}, "", map[string]field{
		"url": toAddress, "title": toHeadline, "name": toHeadline, "headline": toHeadline, "description": toDek, "excerpt": toDek,
		"author": toByline, "site": toSite, "published": toPublished, "added": toAdded, "created": toAdded, "date": toAdded,
		"tags": toTags(","), "labels": toTags(","), "folder": toTag, "note": toNote, "notes": toNote, "archived": toArchived,
		"favorite": toStarred, "starred": toStarred, "progress": toProgress,
	}}

	objects = append([]*shape{
		{Lede, []string{"lede", "uid", "article"}, "", map[string]field{"lede": ledeVersion, "uid": own("uid"), "article": ownArticle,
			"name": own("name"), "sketch": own("sketch"), "tag": own("tag"), "place": own("place"), "version": own("version"), "highlight": own("highlight")}},
		{Wallabag, []string{"url", "is_archived", "content"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "content": toHTML, "tags": toTags(","), "is_archived": toArchived,
			"is_starred": toStarred, "created_at": toAdded, "language": toLanguage, "published_at": toPublished,
			"published_by": bylines, "annotations": annotations, "domain_name": toSite, "id": nothing, "uid": nothing,
			"updated_at": nothing, "archived_at": nothing, "starred_at": nothing, "mimetype": nothing, "reading_time": nothing,
			"preview_picture": nothing, "http_status": nothing, "headers": nothing, "is_not_parsed": nothing, "is_public": nothing,
			"is_tagged": nothing, "user_name": nothing, "user_email": nothing, "user_id": nothing, "hashed_url": nothing,
			"hashed_given_url": nothing, "given_url": nothing, "public": nothing, "_links": nothing,
		}},
		{Omnivore, []string{"slug", "url", "savedat"}, "", map[string]field{
			"url": toAddress, "title": toHeadline, "description": toDek, "author": toByline, "labels": toTags(","),
			"savedat": toAdded, "publishedat": toPublished, "readingprogress": hundredths, "id": nothing, "slug": nothing,
			"updatedat": nothing, "thumbnail": nothing,
			"state": in(map[string]func(*Item){"": asIs, "active": asIs, "unknown": asIs, "archived": archive}),
		}},
		{Karakeep, []string{"createdat", "content", "tags"}, "bookmarks", map[string]field{
			"createdat": toAdded, "title": toHeadline, "tags": toTags(","), "lists": toTags(","), "content": karakeepContent,
			"note": toNote, "archived": toArchived,
		}},
		{Linkwarden, []string{"url", "collectionid"}, "collections", map[string]field{
			"url": toAddress, "name": toHeadline, "description": toDek, "createdat": toAdded, "tags": toTags(","), "id": nothing,
			"type": nothing, "updatedat": nothing, "importdate": nothing, "collectionid": nothing, "collection": toTag,
			"pinned": toStarred,
		}},
	}, append(annotationShapes, anyTable)...)
)

// shapeOf is the first of some shapes that a record has; nil for none.
func shapeOf(shapes []*shape, r record) *shape {
	for _, s := range shapes {
		if r.has(s.known) {
			return s
		}
	}
	return nil
}

// ledeVersion is that of what lede itself has written.
func ledeVersion(i *Item, value string) bool {
	if value != "1" {
		i.why = errNewer
	}
	return true
}

// own is a field of lede's own.
func own(name string) field {
	return func(i *Item, value string) bool {
		if i.Own == nil {
			i.Own = map[string]string{}
		}
		i.Own[name] = value
		return true
	}
}

// ownArticle is what lede tells of the article itself.
func ownArticle(i *Item, value string) bool {
	var all []struct{ Headline, URL string }
	if json.Unmarshal([]byte(value), &all) == nil && len(all) == 1 {
		toHeadline(i, all[0].Headline)
		toAddress(i, all[0].URL)
	}
	return own("article")(i, value)
}

// instapaperFolder is one of three states, or a folder of the reader's.
func instapaperFolder(i *Item, value string) bool {
	switch strings.ToLower(value) {
	case "", "unread":
	case "archive":
		i.Archived = true
	case "starred":
		i.Starred = true
	default:
		i.addTag(value)
	}
	return true
}

// raindropFolder is a folder of the reader's, but for the one of all that lies in none.
func raindropFolder(i *Item, value string) bool {
	if value != "Unsorted" {
		i.addTag(value)
	}
	return true
}

func queued(i *Item, value string) bool {
	is, ok := isTrue(value)
	i.Archived = i.Archived || ok && !is
	return ok
}

func wasRead(i *Item, value string) bool {
	is, ok := isTrue(value)
	if is {
		i.Progress = 1
	}
	return ok
}

// hundredths is how far something has been read, from 0 to 100.
func hundredths(i *Item, value string) bool {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || !(n >= 0 && n <= 100) {
		return value == ""
	}
	i.Progress = n / 100
	return true
}

func bylines(i *Item, value string) bool {
	i.Byline = strings.Join(list(value, ","), ", ")
	return true
}

// annotations are those of wallabag. Their places are in its own markup, so that the words
// alone are of use.
func annotations(i *Item, value string) bool {
	if strings.TrimSpace(value) == "" {
		return true
	}
	var all []struct {
		Text, Quote string
		Created     json.RawMessage `json:"created_at"`
	}
	if json.Unmarshal([]byte(value), &all) != nil {
		return false
	}
	for _, a := range all {
		made, _ := moment(plain(a.Created))
		i.highlight(Highlight{Quote: a.Quote, Note: a.Text, Made: made})
	}
	return true
}

// karakeepContent is an address, or a note that stands for itself.
func karakeepContent(i *Item, value string) bool {
	var c struct{ Type, URL, Text string }
	if value != "" && json.Unmarshal([]byte(value), &c) != nil {
		return false
	}
	toAddress(i, c.URL)
	toText(i, c.Text)
	return true
}
