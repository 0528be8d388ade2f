package exchange

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostOfATag is how long a tag of a page may be in bytes: bookmarks carry their pictures.
const mostOfATag = 4 << 20

// deepestFolder is how many folders are told that stand within each other.
const deepestFolder = 32

// A list of links in a page is what browsers have for bookmarks, and Pocket had too. Its
// end tags are left out as often as not, so that it is read tag by tag.
type linkList struct {
	*html.Tokenizer
	meter *meter
	file  string
	line  int
	found func(Item, error) bool

	folders []string // those that are open; the browser's own and nameless ones are empty
	title   string   // of the folder that begins
	own     bool     // it is the browser's own
	state   string   // of Pocket's: what the list holds
	item    *Item    // the link last seen, whose note may still come
	into    *string  // where text belongs; nil for nowhere
}

// linkFields are the attributes of a link.
var linkFields = map[string]field{
	"href": toAddress, "add_date": toAdded, "time_added": toAdded, "tags": toTags(","), "last_modified": nothing, "last_visit": nothing,
	"icon": nothing, "icon_uri": nothing, "private": nothing, "toread": nothing, "shortcuturl": nothing, "last_charset": nothing,
	"data-important": toStarred, "data-cover": nothing, "id": nothing, "target": nothing,
}

func readLinks(from io.Reader, file string, found func(Item, error) bool) {
	m := &meter{from: decoded(from)}
	l := &linkList{Tokenizer: html.NewTokenizer(m), meter: m, file: file, found: found, line: 1}
	l.SetMaxBuf(mostOfATag)
	for {
		kind := l.Next()
		if kind == html.ErrorToken {
			if l.give() && l.Err() != io.EOF {
				found(Item{Source: Source{file, l.line}}, fmt.Errorf("the rest can't be read: %w", l.Err()))
			}
			return
		}
		l.meter.spent = 0
		if !l.take(kind) {
			return
		}
	}
}

// take takes a tag or a stretch of text, and reports whether to go on.
func (l *linkList) take(kind html.TokenType) bool {
	raw := l.Raw()
	line := l.line
	l.line += strings.Count(string(raw), "\n")
	t := l.Token()
	switch {
	case kind == html.TextToken && l.into != nil:
		*l.into += t.Data
	case kind == html.StartTagToken:
		return l.begin(t, line)
	case kind == html.EndTagToken:
		return l.finish(t)
	}
	return true
}

func (l *linkList) begin(t html.Token, line int) bool {
	switch t.DataAtom {
	case atom.A:
		if !l.give() {
			return false
		}
		l.link(t, line)
	case atom.Dd:
		l.into = nil
		if l.item != nil {
			l.into = &l.item.Note
		}
	case atom.H1, atom.H2, atom.H3:
		if !l.give() {
			return false
		}
		l.title, l.own = "", t.DataAtom == atom.H1
		for _, a := range t.Attr {
			l.own = l.own || strings.HasSuffix(a.Key, "_folder")
		}
		l.into = &l.title
	case atom.Dl:
		if !l.give() {
			return false
		}
		name := strings.TrimSpace(l.title)
		if l.own {
			name = ""
		}
		if len(l.folders) < deepestFolder {
			l.folders = append(l.folders, name)
		}
		l.title = ""
	case atom.Dt, atom.Li:
		return l.give()
	}
	return true
}

func (l *linkList) finish(t html.Token) bool {
	switch t.DataAtom {
	case atom.A:
		l.into = nil
	case atom.H1:
		l.state, l.into = strings.ToLower(strings.TrimSpace(l.title)), nil
	case atom.H2, atom.H3:
		l.into = nil
	case atom.Dl:
		l.folders = l.folders[:max(0, len(l.folders)-1)]
		return l.give()
	}
	return true
}

// link begins an item.
func (l *linkList) link(t html.Token, line int) {
	r := record{Source: Source{l.file, line}}
	for _, a := range t.Attr {
		r.names, r.values = append(r.names, a.Key), append(r.values, a.Val)
	}
	i := r.item(&shape{fields: linkFields})
	var path []string
	for _, f := range l.folders {
		if f != "" {
			path = append(path, f)
		}
	}
	i.addTag(strings.Join(path, "/"))
	i.Archived = l.state == "read archive"
	l.item, l.into = &i, &i.Headline
}

// give hands over the item that is complete, and reports whether to go on.
func (l *linkList) give() bool {
	i := l.item
	l.item, l.into = nil, nil
	if i == nil {
		return true
	}
	title, note := i.Headline, i.Note
	i.Headline, i.Note = "", ""
	toHeadline(i, title)
	toNote(i, note)
	if i.Headline == i.Address {
		i.Headline = ""
	}
	return l.found(*i, nil)
}

// isLinkList reports whether a page is a list of links that some program has written, and
// whose.
func isLinkList(start string) (Format, bool) {
	switch {
	case strings.Contains(start, "NETSCAPE-Bookmark-file"):
		return Bookmarks, true
	case strings.Contains(start, ` time_added="`) && strings.Contains(start, "<h1>"):
		return Pocket, true
	}
	return Unknown, false
}
