package quotes

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"lede/model/article"
)

// anchorPrefix begins the name of a block that is a highlight's: "^lede-…".
const anchorPrefix = "^lede-"

// ownerProperty is the property of a note that says whose it is.
const ownerProperty = "lede: "

func writeNotes(w io.Writer, all []article.Annotated) error {
	l := &lines{Writer: w}
	for i, a := range all {
		if i > 0 {
			l.line("")
		}
		if l.err == nil {
			_, l.err = l.Write(Renewed(nil, a))
		}
	}
	return l.err
}

// Renewed is the note of an article for a vault of Obsidian's. Each highlight is a block with
// a name of its own, so that other notes can point at it. In a note that is there already,
// these blocks are written anew, those that are missing are put where they stand in the text,
// and all else stays as it is; so the same once more changes nothing.
func Renewed(note []byte, a article.Annotated) []byte {
	if len(bytes.TrimSpace(note)) == 0 {
		note = []byte(properties(a))
	}
	end := "\n"
	if bytes.Contains(note, []byte("\r\n")) {
		end = "\r\n"
	}
	parts := partsOf(strings.Split(strings.TrimRight(strings.ReplaceAll(string(note), "\r\n", "\n"), "\n"), "\n"))
	next := len(parts) // the block before which an earlier highlight stands
	for _, h := range slices.Backward(a.Highlights) {
		name := anchor(h)
		at := slices.IndexFunc(parts, func(p notePart) bool { return p.anchor == name })
		switch block := (notePart{name, blockOf(a, h)}); {
		case at >= 0:
			parts[at] = block
			next = at
		case next == len(parts):
			parts = append(parts, notePart{"", []string{""}}, block)
			next = len(parts) - 1
		default:
			parts = slices.Insert(parts, next, block, notePart{"", []string{""}})
		}
	}
	var all []string
	for _, p := range parts {
		all = append(all, p.lines...)
	}
	return []byte(strings.Join(all, end) + end)
}

// A notePart is the block of a highlight, or what else stands in a note.
type notePart struct {
	anchor string // empty where it is none
	lines  []string
}

// partsOf takes a note apart. A highlight's block is a quotation with its name below.
func partsOf(all []string) []notePart {
	var parts []notePart
	from := 0
	for i, line := range all {
		if !strings.HasPrefix(line, anchorPrefix) {
			continue
		}
		end := i
		for end > from && strings.TrimSpace(all[end-1]) == "" {
			end--
		}
		begin := end
		for begin > from && strings.HasPrefix(all[begin-1], ">") {
			begin--
		}
		if begin == end {
			continue // the reader has kept no more of it than the name
		}
		if begin > from {
			parts = append(parts, notePart{"", all[from:begin]})
		}
		parts = append(parts, notePart{strings.TrimSpace(line), all[begin : i+1]})
		from = i + 1
	}
	if from < len(all) {
		parts = append(parts, notePart{"", all[from:]})
	}
	return parts
}

func anchor(h article.Highlight) string { return anchorPrefix + strings.ToLower(h.UID) }

// blockOf is a highlight as a callout, with the note in another within it.
func blockOf(a article.Annotated, h article.Highlight) []string {
	block := append([]string{"> [!quote] " + where(a, h)}, strings.Split(Quoted(h.Quote.Exact), "\n")...)
	if h.Note != "" {
		block = append(block, ">", "> > [!note]")
		for line := range strings.SplitSeq(h.Note, "\n") {
			block = append(block, strings.TrimRight("> > "+line, " "))
		}
	}
	return append(block, "", anchor(h))
}

// properties are what a new note begins with.
func properties(a article.Annotated) string {
	var b strings.Builder
	put := func(name, value string) {
		if value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	list := func(name string, all []string) {
		if len(all) > 0 {
			b.WriteString(name + ":\n")
		}
		for _, value := range all {
			b.WriteString("  - " + value + "\n")
		}
	}
	b.WriteString("---\n")
	put("title", yaml(title(a)))
	if by := authors(a.Article); len(a.Authors) > 0 {
		var all []string
		for _, name := range a.Authors {
			all = append(all, yaml(name))
		}
		list("author", all)
	} else if by != "" {
		list("author", []string{yaml(by)})
	}
	if a.Site != "" {
		put("site", yaml(a.Site))
	}
	if a.URL != "" {
		put("url", yaml(a.URL))
	}
	if !a.Published.IsZero() {
		put("published", a.Published.Time.Format(time.DateOnly))
	}
	var tags []string
	for _, t := range a.Filed {
		if tag := tagOf(t); tag != "" {
			tags = append(tags, yaml(tag))
		}
	}
	list("tags", tags)
	if a.UID != "" {
		put("lede", a.UID)
	}
	b.WriteString("---\n")
	return b.String()
}

// OwnerOf is the UID of the article whose note this is, by its properties; empty for none.
func OwnerOf(note []byte) string {
	if !bytes.HasPrefix(note, []byte("---")) {
		return ""
	}
	_, rest, _ := bytes.Cut(note, []byte("\n"))
	for line := range bytes.Lines(rest) {
		text := strings.TrimSpace(string(line))
		if text == "---" {
			break
		}
		if uid, ok := strings.CutPrefix(text, ownerProperty); ok {
			return strings.Trim(uid, `"' `)
		}
	}
	return ""
}

// yaml is a text between quotation marks: of JSON, which YAML reads too.
func yaml(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(text)
	return strings.TrimSpace(b.String())
}

// tagOf is a tag as Obsidian takes it: no blanks, and not of digits alone.
func tagOf(tag string) string {
	tag = strings.Trim(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("_-/", r) {
			return r
		}
		return '-'
	}, tag), "-/")
	if tag != "" && !strings.ContainsFunc(tag, func(r rune) bool { return !unicode.IsDigit(r) }) {
		return "_" + tag
	}
	return tag
}
