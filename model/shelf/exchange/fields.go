package exchange

import (
	"cmp"
	"encoding/json"
	"strings"

	"lede/model/parse/clean"
)

// A field puts what stands in a column, or in a field of JSON, into an item. It reports
// whether it has understood it.
type field func(i *Item, value string) bool

// text puts cleaned words where they belong. Where something stands already, that stays.
func text(where func(*Item) *string, cleaned func(string) string) field {
	return func(i *Item, value string) bool {
		at := where(i)
		*at = cmp.Or(*at, strings.TrimSpace(cleaned(value)))
		return true
	}
}

// The fields that programs have in common.
var (
	toAddress  = text(func(i *Item) *string { return &i.Address }, clean.URL)
	toHeadline = text(func(i *Item) *string { return &i.Headline }, clean.Line)
	toDek      = text(func(i *Item) *string { return &i.Dek }, clean.Line)
	toByline   = text(func(i *Item) *string { return &i.Byline }, clean.Line)
	toSite     = text(func(i *Item) *string { return &i.Site }, clean.Line)
	toLanguage = text(func(i *Item) *string { return &i.Language }, clean.Line)
	toNote     = text(func(i *Item) *string { return &i.Note }, clean.Text)
	toHTML     = text(func(i *Item) *string { return &i.HTML }, func(s string) string { return s }) // who parses it cleans it
	toText     = text(func(i *Item) *string { return &i.Text }, clean.Text)
	toArchived = yes(func(i *Item) *bool { return &i.Archived })
	toStarred  = yes(func(i *Item) *bool { return &i.Starred })
)

func yes(where func(*Item) *bool) field {
	return func(i *Item, value string) (ok bool) {
		var is bool
		is, ok = isTrue(value)
		*where(i) = *where(i) || is
		return ok
	}
}

func toAdded(i *Item, value string) bool {
	t, ok := moment(value)
	if ok && i.Added.IsZero() {
		i.Added = t
	}
	return ok
}

func toPublished(i *Item, value string) (ok bool) {
	i.Published, ok = moment(value)
	return ok
}

func toProgress(i *Item, value string) bool {
	part, ok := share(value)
	i.Progress = max(i.Progress, part)
	return ok
}

func toTags(sign string) field {
	return func(i *Item, value string) bool {
		for _, tag := range list(value, sign) {
			i.addTag(tag)
		}
		return true
	}
}

func toTag(i *Item, value string) bool {
	i.addTag(value)
	return true
}

// toQuotes are highlights, one a line.
func toQuotes(i *Item, value string) bool {
	for _, quote := range strings.Split(value, "\n") {
		i.highlight(Highlight{Quote: quote})
	}
	return true
}

// toQuote is one highlight.
func toQuote(i *Item, value string) bool {
	i.highlight(Highlight{Quote: value})
	return true
}

// nothing is a field that is of use only to the program that wrote it: its own numbers,
// and what it has measured on the page.
func nothing(*Item, string) bool { return true }

// in is a field whose word names one of some states.
func in(states map[string]func(*Item)) field {
	return func(i *Item, value string) bool {
		set, ok := states[strings.ToLower(value)]
		if ok {
			set(i)
		}
		return ok
	}
}

func asIs(*Item)      {}
func archive(i *Item) { i.Archived = true }
func star(i *Item)    { i.Starred = true }
func fed(i *Item)     { i.why = errFed }

// highlight adds a highlight that has words.
func (i *Item) highlight(h Highlight) {
	h.Quote, h.Before, h.After = clean.Text(h.Quote), clean.Text(h.Before), clean.Text(h.After)
	h.Note, h.Colour = strings.TrimSpace(clean.Text(h.Note)), clean.Line(h.Colour)
	if h.UID == "" {
		h.Quote = strings.TrimSpace(h.Quote)
	}
	if strings.TrimSpace(h.Quote) != "" {
		i.Highlights = append(i.Highlights, h)
	}
}

// A record is a row by its columns, or an object of JSON by its fields.
type record struct {
	Source
	names  []string
	values []string
}

// of is what stands in a field, empty where that is nothing or there is none.
func (r record) of(name string) string {
	for n, other := range r.names {
		if strings.EqualFold(name, other) && n < len(r.values) {
			return r.values[n]
		}
	}
	return ""
}

// has reports whether all these fields are there.
func (r record) has(names []string) bool {
	for _, name := range names {
		found := false
		for _, other := range r.names {
			found = found || strings.EqualFold(name, other)
		}
		if !found {
			return false
		}
	}
	return true
}

// item is a record as a shape reads it.
func (r record) item(s *shape) Item {
	i := Item{Source: r.Source}
	for n, value := range r.values {
		if n >= len(r.names) {
			break
		}
		name := r.names[n]
		put := s.fields[strings.ToLower(name)]
		if put == nil || !put(&i, value) {
			i.keep(name, value)
		}
	}
	if read := wholes[s.Format]; read != nil {
		read(r, &i)
	}
	if i.Headline == i.Address {
		i.Headline = "" // who knew no other has put it there
	}
	return i
}

// plain is a value of JSON in words: a text without its marks, null as nothing, and a list
// or an object as it is written.
func plain(raw json.RawMessage) string {
	var s string
	switch {
	case string(raw) == "null":
		return ""
	case json.Unmarshal(raw, &s) == nil:
		return s
	}
	return string(raw)
}
