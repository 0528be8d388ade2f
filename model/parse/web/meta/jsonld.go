package meta

import (
	"encoding/json"
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// A jsonObject is one object of a page's linked data (JSON-LD, with schema.org's words).
type jsonObject map[string]any

// How deep linked data is searched, and how many records are looked at.
const deepestRecord, mostRecords = 12, 2000

// linkedData is what a page's linked data tells: the record of its article, empty where
// it has none, and what is said of pictures. Of several articles it is the one with a
// headline and the most to say.
func linkedData(p *dom.Page) (story jsonObject, pictures dom.PictureRecords) {
	story, best := jsonObject{}, 0
	pictures = dom.PictureRecords{}
	left := mostRecords
	named := map[string]jsonObject{} // by what others call them
	for _, n := range p.Nodes {
		if n.Tag != atom.Script || !strings.Contains(strings.ToLower(n.Get("type")), "ld+json") {
			continue
		}
		eachRecord(decode(n.Raw()), deepestRecord, &left, func(r jsonObject) {
			if s := r.weight(); s > best {
				story, best = r, s
			}
			if id, ok := r["@id"].(string); ok && (r.name() != "" || r["url"] != nil || r["contentUrl"] != nil) {
				named[id] = r
			}
			add(pictures, p, r)
		})
	}
	for _, role := range []string{"author", "creator", "publisher", "image"} {
		if story[role] != nil {
			story[role] = spelledOut(story[role], named)
		}
	}
	return story, pictures
}

// spelledOut is a value with the records that it only refers to in their places.
func spelledOut(v any, named map[string]jsonObject) any {
	switch v := v.(type) {
	case []any:
		for i, x := range v {
			v[i] = spelledOut(x, named)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && v["name"] == nil && v["url"] == nil && named[id] != nil {
			return map[string]any(named[id])
		}
	}
	return v
}

// decode reads linked data, also such as is not quite JSON.
func decode(text string) any {
	text = strings.NewReplacer("<!--", "", "-->", "", "//<![CDATA[", "", "//]]>", "", "<![CDATA[", "", "]]>", "").Replace(text)
	var v any
	if json.Unmarshal([]byte(text), &v) != nil && json.Unmarshal([]byte(mendJSON(text)), &v) != nil {
		return nil
	}
	return v
}

// mendJSON replaces line ends within strings and drops commas before a closing
// bracket, the commonest faults of linked data written by hand.
func mendJSON(s string) string {
	var b strings.Builder
	inString, comma := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if inString {
			switch {
			case c == '\\' && i+1 < len(s):
				b.WriteByte(c)
				i++
				c = s[i]
			case c < ' ':
				c = ' '
			case c == '"':
				inString = false
			}
			b.WriteByte(c)
			continue
		}
		switch {
		case c == ',':
			comma = true
			continue
		case comma && c != '}' && c != ']' && c > ' ':
			b.WriteByte(',')
			comma = false
		case comma && c > ' ':
			comma = false
		}
		inString = c == '"'
		b.WriteByte(c)
	}
	return b.String()
}

// eachRecord visits all records in linked data, those within others too.
func eachRecord(v any, depth int, left *int, visit func(jsonObject)) {
	if depth == 0 || *left <= 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			eachRecord(x, depth-1, left, visit)
		}
	case map[string]any:
		*left--
		visit(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"} {
			if v[key] != nil {
				eachRecord(v[key], depth-1, left, visit)
			}
		}
	}
}

// weight says how likely a record is the page's article; 0 is not at all.
func (r jsonObject) weight() int {
	w := 0
	for _, t := range r.types() {
		switch {
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "BlogPosting"), t == "Report", t == "Review", t == "Recipe", t == "DiscussionForumPosting", t == "HowTo":
			w = max(w, 20)
		case strings.HasSuffix(t, "Page"), strings.HasSuffix(t, "Video"), t == "CreativeWork", t == "VideoObject", t == "PodcastEpisode", t == "SocialMediaPosting":
			w = max(w, 4)
		}
	}
	if w == 0 {
		return 0
	}
	for _, key := range []string{"headline", "datePublished", "author", "articleBody", "description"} {
		if r[key] != nil {
			w++
		}
	}
	return w
}

func (r jsonObject) types() []string {
	switch t := r["@type"].(type) {
	case string:
		return []string{t[strings.LastIndexAny(t, "/:")+1:]}
	case []any:
		var all []string
		for _, x := range t {
			if s, ok := x.(string); ok {
				all = append(all, s)
			}
		}
		return all
	}
	return nil
}

// text is a value that is a string, or the first of several.
func (r jsonObject) text(key string) string {
	switch v := r[key].(type) {
	case string:
		return unescape(v)
	case []any:
		if len(v) > 0 {
			return jsonObject{key: v[0]}.text(key)
		}
	case map[string]any:
		return unescape(dom.FirstOf(jsonObject(v).text("name"), jsonObject(v).text("@value")))
	}
	return ""
}

// within is a value that is a record, or the first of several.
func (r jsonObject) within(key string) jsonObject {
	v := r[key]
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	record, _ := v.(map[string]any)
	return record
}

func (r jsonObject) name() string { return r.text("name") }

// people are the names in a value that is a person, or several; organizations only
// where they are asked for.
func (r jsonObject) people(key string, organizations bool) []string {
	var names []string
	var take func(any)
	take = func(v any) {
		switch v := v.(type) {
		case string:
			names = append(names, unescape(v))
		case map[string]any:
			if t := jsonObject(v).types(); len(t) > 0 && strings.HasSuffix(t[0], "Organization") && !organizations {
				return
			}
			if v["name"] != nil {
				take(v["name"])
			} else if v["@list"] != nil {
				take(v["@list"])
			} else if given, family := jsonObject(v).text("givenName"), jsonObject(v).text("familyName"); given+family != "" {
				names = append(names, strings.TrimSpace(given+" "+family))
			}
		case []any:
			for _, x := range v {
				take(x)
			}
		}
	}
	take(r[key])
	return names
}

// unescape reads the character references that some pages write twice.
func unescape(s string) string {
	return html.UnescapeString(html.UnescapeString(s))
}
