package markdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v3"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// longestFront is how long front matter may be, in bytes: what is longer is text.
const longestFront = 64 << 10

// frontMatter reads what stands about the article before it, in YAML between lines of
// "---" or in TOML between lines of "+++", and returns the text that follows.
func frontMatter(text string, a *article.Article) string {
	fence, after, _ := strings.Cut(text, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	end, known := fences[fence]
	if fields := bareFields().FindString(text[:min(len(text), longestFront)]); !known && titleField().MatchString(fields) {
		m := lineMatter(fields)
		m.fill(a)
		a.Omitted = m.rest()
		return text[len(fields):]
	}
	if !known {
		return text
	}
	front, rest, ok := cutFront(after, end)
	if !ok {
		return text
	}
	var m matter
	switch fence {
	case "---":
		m = yamlMatter(front)
	case "+++":
		m = tomlMatter(front)
	case "{":
		if m = yamlMatter("{" + front + "}"); len(m["title"]) == 0 || strings.TrimSpace(rest) == "" {
			return text // an object of JSON, and no more
		}
	}
	if len(m) == 0 && strings.TrimSpace(front) != "" {
		return text
	}
	m.fill(a)
	a.Omitted = m.rest()
	return rest
}

// bareFields are lines of names and values up to an empty one, as Pelican and MultiMarkdown
// have them. A title is among them.
var (
	bareFields = pattern(`^(?:[A-Z][A-Za-z_-]{2,20}:[ \t]+\S[^\n]*\n){2,}(?:\r?\n)`)
	titleField = pattern(`(?m)^Title:`)
)

// fences are the lines that front matter begins with, and those that end it. YAML has all
// of JSON in it.
var fences = map[string]string{"---": "---", "+++": "+++", "{": "}"}

// cutFront is what stands up to the closing fence, and what stands after it.
func cutFront(s, fence string) (front, rest string, ok bool) {
	at := 0
	for line := range strings.Lines(s) {
		end := strings.TrimRight(line, " \t\r\n")
		if end == fence || end == "..." && fence == "---" {
			return s[:at], s[at+len(line):], true
		}
		if at += len(line); at > longestFront {
			break
		}
	}
	return "", "", false
}

// matter is what front matter says, by names in lower case; lists in order. What has been
// taken is no longer in it.
type matter map[string][]string

// rest are the fields that have not been taken.
func (m matter) rest() []article.Omission {
	var all []article.Omission
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if values := m[name]; len(values) > 0 && name != "byline" {
			text := article.Words(name + ": " + strings.Join(values, ", "))
			all = append(all, article.Omission{Block: article.Paragraph{Text: text}, Reason: "a field of the front matter that has no place in the article"})
		}
	}
	return all
}

// yamlMatter reads YAML. What isn't quite YAML, such as a title with a colon in it, is
// read line by line.
func yamlMatter(s string) matter {
	var nodes map[string]yaml.Node
	if err := yaml.Unmarshal([]byte(s), &nodes); err != nil {
		return lineMatter(s)
	}
	m := matter{}
	for name, n := range nodes {
		m.set(name, yamlValues(&n))
	}
	return m
}

// yamlValues are the scalars of a value, as they are written. Of a mapping, such as
// an author with an address or a picture with a caption, it is what names it.
func yamlValues(n *yaml.Node) []string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil
		}
		return []string{n.Value}
	case yaml.SequenceNode:
		var all []string
		for _, c := range n.Content {
			if c.Kind != yaml.SequenceNode {
				all = append(all, yamlValues(c)...)
			}
		}
		return all
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if naming[n.Content[i].Value] && n.Content[i+1].Kind == yaml.ScalarNode {
				return []string{n.Content[i+1].Value}
			}
		}
	}
	return nil
}

// naming are the fields of a mapping that name what it is of.
var naming = map[string]bool{"name": true, "url": true, "src": true, "path": true, "image": true}

func lineMatter(s string) matter {
	m := matter{}
	for line := range strings.Lines(s) {
		name, value, ok := strings.Cut(line, ":")
		if ok && name != "" && !strings.ContainsAny(name, " \t#\"'") {
			m.set(name, []string{strings.Trim(strings.TrimSpace(value), `"'`)})
		}
	}
	return m
}

func tomlMatter(s string) matter {
	var values map[string]any
	if err := toml.Unmarshal([]byte(s), &values); err != nil {
		return nil
	}
	m := matter{}
	for name, v := range values {
		m.set(name, tomlValues(v))
	}
	return m
}

func tomlValues(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, c := range v {
			all = append(all, tomlValues(c)...)
		}
		return all
	case map[string]any:
		for field := range naming {
			if name, ok := v[field].(string); ok {
				return []string{name}
			}
		}
	case time.Time:
		return []string{v.Format(time.RFC3339)}
	case fmt.Stringer: // a date without a zone
		return []string{v.String()}
	}
	return nil
}

func (m matter) set(name string, values []string) {
	var kept []string
	for _, v := range values {
		if v = clean.Line(v); v != "" && !strings.Contains(v, "{{") { // which a program should have filled in
			kept = append(kept, v)
		}
	}
	m[strings.ToLower(name)] = kept
}

// all are the values of the first of the names that has any.
func (m matter) all(names ...string) []string {
	for _, n := range names {
		if values := m[n]; len(values) > 0 {
			if n != "byline" { // which names the authors too
				delete(m, n)
			}
			return values
		}
	}
	return nil
}

func (m matter) first(names ...string) string {
	all := m.all(names...)
	if len(all) == 0 {
		return ""
	}
	if len(all) > 1 {
		m[names[0]] = all[1:]
	}
	return all[0]
}

// fill puts what is said into the article.
func (m matter) fill(a *article.Article) {
	a.Headline = m.first("title", "headline")
	a.Dek = m.first("subtitle", "description", "dek", "summary", "excerpt", "lead")
	a.Site = m.first("site", "publication", "publisher")
	a.Section = m.first("section", "category", "categories")
	a.Tags = m.tags()
	if address := clean.URL(m.first(pictures...)); address != "" {
		a.Image = &article.Image{URL: address, Alt: m.first("image_alt", "image-alt", "alt", "cover_alt")}
	}
	a.URL = clean.URL(m.first("url", "canonical", "canonical_url", "source"))
	a.Language = m.first("lang", "language", "locale")
	a.Published = m.date("date", "published", "publishdate", "pubdate", "created")
	a.Updated = m.date("updated", "lastmod", "modified", "last_modified_at")
	a.Byline = m.first("byline")
	a.Authors = m.authors()
}

// pictures are the names that the picture of an article goes by.
var pictures = []string{"image", "cover", "cover_image", "coverimage", "cover-image", "featured_image", "featured-image", "featuredimage", "feature_image",
	"banner", "hero", "hero_image", "heroimage", "og_image", "ogimage", "header_image", "thumbnail"}

// tags are those in a list, or in a line with commas between them.
func (m matter) tags() []string {
	all := m.all("tags", "keywords")
	if len(all) != 1 || !strings.Contains(all[0], ",") {
		return all
	}
	var tags []string
	for tag := range strings.SplitSeq(all[0], ",") {
		if tag = strings.TrimSpace(tag); tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// authors are those named one by one, or in a line as of a newspaper.
func (m matter) authors() []string {
	all := m.all("author", "authors", "by", "creator", "byline")
	if len(all) != 1 {
		return all
	}
	if authors, ok := anatomy.Byline("By " + strings.TrimPrefix(all[0], "By ")); ok && len(authors) > 0 {
		return authors
	}
	return all
}

func (m matter) date(names ...string) article.Date {
	d := anatomy.Dates(m.first(names...))
	if d.Published.IsZero() {
		return article.Date(d.Updated)
	}
	return article.Date(d.Published)
}
