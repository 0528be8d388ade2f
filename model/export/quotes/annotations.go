package quotes

import (
	"io"
	"net/url"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/export"
)

// Extension is the name space of what a Web Annotation has no words for: a highlight's
// colour, and what is told of its article.
const Extension = "urn:lede:"

// A collection is an AnnotationCollection of the W3C's, with all on its first page.
type collection struct {
	Context [2]any `json:"@context"`
	Type    string `json:"type"`
	Label   string `json:"label"`
	Total   int    `json:"total"`
	First   page   `json:"first"`
}

type page struct {
	Type  string       `json:"type"`
	Start int          `json:"startIndex"`
	Items []annotation `json:"items"`
}

type annotation struct {
	ID         string        `json:"id"`
	Type       string        `json:"type"`
	Motivation string        `json:"motivation"`
	Created    string        `json:"created,omitempty"`
	Modified   string        `json:"modified,omitempty"`
	Colour     string        `json:"lede:colour,omitempty"`
	Body       []textualBody `json:"body,omitempty"`
	Target     target        `json:"target"`
}

type textualBody struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Format  string `json:"format"`
	Purpose string `json:"purpose"`
}

type target struct {
	Source   string    `json:"source"`
	Article  described `json:"lede:article"`
	Selector []any     `json:"selector"`
}

// described is what is told of an article, in the words of schema.org.
type described struct {
	ID        string   `json:"id"`
	Headline  string   `json:"schema:headline,omitempty"`
	Byline    string   `json:"schema:author,omitempty"`
	Site      string   `json:"schema:publisher,omitempty"`
	Language  string   `json:"schema:inLanguage,omitempty"`
	Published string   `json:"schema:datePublished,omitempty"`
	Tags      []string `json:"schema:keywords,omitempty"`
	UID       string   `json:"lede:uid,omitempty"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func writeAnnotations(w io.Writer, all []article.Annotated) error {
	c := collection{
		Context: [2]any{"http://www.w3.org/ns/anno.jsonld", map[string]string{"lede": Extension}},
		Type:    "AnnotationCollection", Label: "Highlights and notes", First: page{Type: "AnnotationPage", Items: []annotation{}},
	}
	for _, a := range all {
		for _, h := range a.Highlights {
			c.First.Items = append(c.First.Items, annotationOf(a, h))
		}
	}
	c.Total = len(c.First.Items)
	return export.Value(w, c)
}

func annotationOf(a article.Annotated, h article.Highlight) annotation {
	source := sourceOf(a)
	out := annotation{
		ID: "urn:uuid:" + h.UID, Type: "Annotation", Motivation: "highlighting", Created: stamp(h.Made), Modified: stamp(h.Changed), Colour: h.Colour,
		Target: target{
			Source: source,
			Article: described{ID: source, Headline: a.Headline, Byline: a.PrintedByline(), Site: a.Site, Language: a.Language,
				Published: a.Published.String(), Tags: a.Filed, UID: a.UID},
			Selector: []any{quoteSelector{"TextQuoteSelector", h.Quote.Exact, h.Quote.Before, h.Quote.After}},
		},
	}
	if h.Stop > h.Start {
		out.Target.Selector = append(out.Target.Selector, positionSelector{"TextPositionSelector", h.Start, h.Stop})
	}
	if h.Note != "" {
		out.Motivation = "commenting"
		out.Body = []textualBody{{"TextualBody", h.Note, "text/plain", "commenting"}}
	}
	return out
}

// sourceOf is what an article is known by to other programs: its address, else that of its
// file, else its name on the shelf.
func sourceOf(a article.Annotated) string {
	switch {
	case a.URL != "":
		return a.URL
	case a.Path != "":
		path := strings.ReplaceAll(a.Path, `\`, "/")
		if !strings.HasPrefix(path, "/") { // C:/…
			path = "/" + path
		}
		return (&url.URL{Scheme: "file", Path: path}).String()
	}
	return Extension + "article:" + a.UID
}

// stamp is a time as programs read it; empty for none.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// writeJSON writes what is known, plainly.
func writeJSON(w io.Writer, all []article.Annotated) error {
	type highlight struct {
		ID      string `json:"id"`
		Quote   string `json:"quote"`
		Before  string `json:"before,omitempty"`
		After   string `json:"after,omitempty"`
		Note    string `json:"note,omitempty"`
		Colour  string `json:"colour,omitempty"`
		Made    string `json:"made,omitempty"`
		Changed string `json:"changed,omitempty"`
		Link    string `json:"link,omitempty"`
	}
	type annotated struct {
		UID        string      `json:"uid,omitempty"`
		Headline   string      `json:"headline,omitempty"`
		Byline     string      `json:"byline,omitempty"`
		Site       string      `json:"site,omitempty"`
		URL        string      `json:"url,omitempty"`
		Path       string      `json:"path,omitempty"`
		Language   string      `json:"language,omitempty"`
		Published  string      `json:"published,omitempty"`
		Tags       []string    `json:"tags,omitempty"`
		Highlights []highlight `json:"highlights"`
	}
	out := []annotated{}
	for _, a := range all {
		o := annotated{a.UID, a.Headline, a.PrintedByline(), a.Site, a.URL, a.Path, a.Language, a.Published.String(), a.Filed, []highlight{}}
		for _, h := range a.Highlights {
			o.Highlights = append(o.Highlights, highlight{h.UID, h.Quote.Exact, h.Quote.Before, h.Quote.After, h.Note, h.Colour,
				stamp(h.Made), stamp(h.Changed), Link(a.Article, h)})
		}
		out = append(out, o)
	}
	return export.Value(w, out)
}
