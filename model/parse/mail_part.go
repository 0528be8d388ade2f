package parse

import (
	"io"
	"mime"
	"mime/multipart"
	"path"
	"strings"

	"lede/model/article"
	"lede/model/parse/web"
)

// A version is a part of a mail that can be read.
type version struct {
	text   string // decoded
	page   bool   // it is HTML
	marked bool   // it is Markdown
	flowed bool   // its lines are to be joined, as RFC 3676 has it
	delSp  bool   // and the blanks at their ends are no part of it
}

// readPart reads a part of the mail, and is what of it is to be read. Where a mail breaks off
// it is read as far as it goes.
func (l *letter) readPart(m mailPart, depth int) []version {
	media, params, err := mime.ParseMediaType(m.header("Content-Type"))
	if err != nil || media == "" {
		media = "text/plain"
	}
	kind, sub, _ := strings.Cut(media, "/")
	attached, named, _ := mime.ParseMediaType(m.header("Content-Disposition"))
	switch {
	case kind == "multipart" && depth < deepest:
		return l.readParts(m, params["boundary"], sub, depth)
	case media == "message/rfc822" && depth < deepest:
		b, _ := io.ReadAll(m.decoded())
		l.within = append(l.within, string(b))
		return nil
	case kind == "text" && attached != "attachment":
		b, _ := io.ReadAll(m.decoded())
		d := decoder{contentType: m.header("Content-Type"), markup: sub == "html"}
		return []version{{text: d.decode(b), page: sub == "html", marked: strings.HasSuffix(sub, "markdown"), flowed: strings.EqualFold(params["format"], "flowed"), delSp: strings.EqualFold(params["delsp"], "yes")}}
	case kind == "image" && m.header("Content-ID") != "":
		p := savedPage{pictures: l.pictures, kept: l.kept}
		p.picture(m, media)
		l.pictures, l.kept = p.pictures, p.kept
		return nil
	}
	name := path.Base(named["filename"])
	if named["filename"] == "" {
		name = path.Base(params["name"])
	}
	if name == "." || name == "/" {
		name = media
	}
	l.attached = append(l.attached, decodedField(name))
	return nil
}

// readParts reads the parts of a part: all of them, or the best where they say the same. In
// a digest they are mails.
func (l *letter) readParts(m mailPart, boundary, sub string, depth int) []version {
	var all []version
	for r := multipart.NewReader(m.body, boundary); boundary != ""; {
		next, err := r.NextRawPart()
		if err != nil {
			break
		}
		if sub == "digest" && next.Header.Get("Content-Type") == "" {
			next.Header.Set("Content-Type", "message/rfc822")
		}
		inner := l.readPart(mailPart{next.Header.Get, next}, depth+1)
		switch {
		case sub != "alternative", len(all) == 0:
			all = append(all, inner...)
		case len(inner) > 0 && better(inner[0], all[0]):
			all = inner
		}
	}
	return all
}

// better reports whether a version says more than another. Plain text is read rather than
// a page, unless there is little of it: "see this mail in a browser".
func better(v, than version) bool {
	if v.page == than.page {
		return len(v.text) > len(than.text)
	}
	if v.page {
		return len(strings.Fields(than.text))*3 < len(pageWords(v.text))*2
	}
	return len(strings.Fields(v.text))*3 >= len(pageWords(than.text))*2
}

// pageWords are the words that all of a page has.
func pageWords(text string) []string {
	var words []string
	for _, b := range web.Fragment(text, "") {
		words = append(words, strings.Fields(article.Plain(b))...)
	}
	return words
}
