package exchange

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"lede/model/parse/clean"
)

// annotationShapes are those of programs that keep what is marked. Each annotation is an item
// with one highlight of its article: those of one article are merged as any items are.
var annotationShapes = []*shape{
	{Hypothesis, []string{"uri", "target", "document"}, "", passedBy(
		"uri", "target", "document", "id", "created", "updated", "user", "text", "tags", "group", "permissions", "links", "hidden", "flagged",
		"references", "user_info", "moderation", "moderation_status", "actions", "mentions", "display_name")},
	{Annotations, []string{"target"}, "", passedBy(
		"@context", "id", "@id", "type", "@type", "motivation", "created", "modified", "body", "bodyvalue", "target", "lede:colour",
		"creator", "generator", "generated")},
	{KOReader, []string{"title", "entries"}, "", passedBy(
		"title", "author", "file", "entries", "exported", "number_of_pages", "md5sum", "created_on", "version")},
}

// wholes read the records of those, in which fields depend on each other.
var wholes = map[Format]func(record, *Item){
	Hypothesis:  hypothesisAnnotation,
	Annotations: webAnnotation,
	KOReader:    koreaderBook,
}

// passedBy are fields that are read together, or are of no use here.
func passedBy(names ...string) map[string]field {
	fields := map[string]field{}
	for _, name := range names {
		fields[name] = nothing
	}
	return fields
}

// oneOrMore are values of JSON of which a single one may stand without brackets.
type oneOrMore []json.RawMessage

func valuesOf(raw string) (all oneOrMore) {
	raw = strings.TrimSpace(raw)
	switch {
	case raw == "":
	case json.Valid([]byte(raw)) && raw[0] == '[':
		json.Unmarshal([]byte(raw), &all)
	case json.Valid([]byte(raw)) && raw[0] == '{':
		all = oneOrMore{json.RawMessage(raw)}
	default: // a text, of which the marks are gone
		text, _ := json.Marshal(raw)
		all = oneOrMore{text}
	}
	return all
}

// A target is what an annotation is about.
type target struct {
	ID, Source, Selector json.RawMessage
	Article              struct {
		Headline  string          `json:"schema:headline"`
		Byline    string          `json:"schema:author"`
		Site      string          `json:"schema:publisher"`
		Language  string          `json:"schema:inLanguage"`
		Published string          `json:"schema:datePublished"`
		Tags      json.RawMessage `json:"schema:keywords"`
		UID       string          `json:"lede:uid"`
	} `json:"lede:article"`
}

// targetOf is a target, of which there may be no more than its address.
func targetOf(raw json.RawMessage) (t target) {
	if json.Unmarshal(raw, &t) != nil || len(t.Source)+len(t.ID)+len(t.Selector) == 0 {
		t.Source = raw
	}
	return t
}

// source is the address of a target: a text, or the name of an object.
func (t target) source() string {
	for _, raw := range []json.RawMessage{t.Source, t.ID} {
		var named struct{ ID string }
		if json.Unmarshal(raw, &named) == nil && named.ID != "" {
			return named.ID
		}
		var text string
		if json.Unmarshal(raw, &text) == nil && text != "" {
			return text
		}
	}
	return ""
}

// selectInto takes the words out of selectors, and where they stand.
func (t target) selectInto(h *Highlight) {
	for _, raw := range valuesOf(string(t.Selector)) {
		var s struct {
			Type, Exact, Prefix, Suffix string
			Start, End                  json.RawMessage
		}
		if json.Unmarshal(raw, &s) != nil {
			continue
		}
		switch s.Type {
		case "TextQuoteSelector":
			h.Quote, h.Before, h.After = s.Exact, s.Prefix, s.Suffix
		case "TextPositionSelector":
			start, err := strconv.Atoi(string(s.Start))
			stop, wrong := strconv.Atoi(string(s.End))
			if err == nil && wrong == nil && 0 <= start && start <= stop && stop < mostOfAnItem {
				h.Start, h.Stop = start, stop
			}
		}
	}
}

// webAnnotation is one of the W3C's.
func webAnnotation(r record, i *Item) {
	h := Highlight{UID: uidOf("annotation", cmp.Or(r.of("id"), r.of("@id"))), Colour: r.of("lede:colour")}
	h.Made, _ = moment(r.of("created"))
	h.Changed, _ = moment(r.of("modified"))
	var notes []string
	for _, raw := range append(valuesOf(r.of("body")), valuesOf(r.of("bodyvalue"))...) {
		var body struct{ Type, Value, Purpose string }
		var text string
		switch {
		case json.Unmarshal(raw, &text) == nil:
			notes = append(notes, text)
		case json.Unmarshal(raw, &body) != nil || body.Value == "":
		case body.Purpose == "tagging":
			h.Tags = withTag(h.Tags, body.Value)
		default:
			notes = append(notes, body.Value)
		}
	}
	h.Note = strings.Join(notes, "\n\n")
	for _, raw := range valuesOf(r.of("target")) {
		t := targetOf(raw)
		i.standsAt(t.source())
		a := t.Article
		toHeadline(i, a.Headline)
		toByline(i, a.Byline)
		toSite(i, a.Site)
		toLanguage(i, a.Language)
		toPublished(i, a.Published)
		i.UID = cmp.Or(i.UID, strings.ToLower(clean.Line(a.UID)))
		for _, tag := range list(string(a.Tags), ",") {
			i.addTag(tag)
		}
		one := h
		t.selectInto(&one)
		i.mark(one)
	}
}

// standsAt is where an article is: an address, or a file on this machine. What names it on
// the shelf alone is told by its UID.
func (i *Item) standsAt(source string) {
	if u, err := url.Parse(source); err == nil && u.Scheme == "file" {
		i.Path = cmp.Or(i.Path, filepath.FromSlash(clean.Line(u.Path)))
		return
	}
	if !strings.HasPrefix(source, "urn:lede:") {
		toAddress(i, source)
	}
}

// mark adds a highlight, or what is told of the whole where no words are.
func (i *Item) mark(h Highlight) {
	if strings.TrimSpace(h.Quote) != "" {
		i.highlight(h)
		return
	}
	note := strings.TrimSpace(clean.Text(h.Note))
	if note != "" && i.Note != note {
		i.Note = strings.TrimSpace(i.Note + "\n\n" + note)
	}
	for _, tag := range h.Tags {
		i.addTag(tag)
	}
}

// hypothesisAnnotation is one of Hypothesis's. Its positions count UTF-16 units in the whole
// page, and only hint at the place.
func hypothesisAnnotation(r record, i *Item) {
	h := Highlight{UID: uidOf("hypothesis", r.of("id")), Note: r.of("text")}
	h.Made, _ = moment(r.of("created"))
	h.Changed, _ = moment(r.of("updated"))
	for _, tag := range list(r.of("tags"), ",") {
		h.Tags = withTag(h.Tags, tag)
	}
	i.standsAt(r.of("uri"))
	var document struct{ Title json.RawMessage }
	if json.Unmarshal([]byte(r.of("document")), &document) == nil {
		for _, title := range list(plain(document.Title), "\n") {
			toHeadline(i, title)
		}
	}
	for _, raw := range valuesOf(r.of("target")) {
		targetOf(raw).selectInto(&h)
	}
	i.mark(h)
}

// koreaderBook is what is marked in one book or article, which lay on another device: it is
// known by its title.
func koreaderBook(r record, i *Item) {
	toHeadline(i, r.of("title"))
	toByline(i, r.of("author"))
	var entries []struct {
		Text, Note, Color string
		Time              json.RawMessage
	}
	if json.Unmarshal([]byte(r.of("entries")), &entries) != nil {
		i.keep("entries", r.of("entries"))
	}
	if len(entries) == 0 {
		i.why = errUnmarked
	}
	for _, e := range entries {
		made, _ := moment(plain(e.Time))
		i.mark(Highlight{Quote: e.Text, Note: e.Note, Colour: e.Color, Made: made})
	}
}

var uuid = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// uidOf is the name of a highlight that has one elsewhere: that, where it is a UUID, else one
// that is made of it. It is empty where it has none.
func uidOf(program, id string) string {
	id = strings.TrimSpace(id)
	if id == "" {
		return ""
	}
	if own := strings.ToLower(strings.TrimPrefix(id, "urn:uuid:")); uuid.MatchString(own) {
		return own
	}
	sum := sha256.Sum256([]byte(program + " " + id))
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
