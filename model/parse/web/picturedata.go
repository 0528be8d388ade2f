package web

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// pictureRecords are what linked data says of pictures, by their addresses without what
// says their size.
type pictureRecords map[string]article.Caption

// addAll adds the pictures of a value that is one, or several.
func (rs pictureRecords) addAll(p *page, v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v[:min(len(v), mostRecords)] {
			if r, ok := x.(map[string]any); ok {
				rs.add(p, r)
			}
		}
	case map[string]any:
		rs.add(p, v)
	}
}

// add adds a record, if it is a picture's.
func (rs pictureRecords) add(p *page, r record) {
	if types := r.types(); len(types) == 0 || types[0] != "ImageObject" || len(rs) >= mostRecords {
		return
	}
	said := article.Caption{Text: article.Words(clean.Line(r.text("caption")))}
	for _, key := range []string{"creditText", "copyrightHolder", "author", "creator", "copyrightNotice"} {
		if said.Credit = clean.Line(r.text(key)); said.Credit != "" {
			break
		}
	}
	for _, key := range []string{"contentUrl", "url"} {
		if address := p.address(r.text(key)); address != "" && !said.IsZero() {
			rs[unsized(address)] = said
		}
	}
}

// said completes a figure of one picture by what linked data and the picture's own title
// say of it, where the page prints nothing.
func (s *setter) said(f article.Figure, titles []string) article.Figure {
	if len(f.Images) != 1 {
		return f
	}
	record := s.pictured[unsized(f.Images[0].URL)]
	if text := record.Text.String(); len(f.Caption.Text) == 0 && f.Caption.Credit == "" && !s.repeats(text) && agreement(text, f.Images[0].Alt) < 0.8 && strings.Contains(text, " ") {
		f.Caption = s.caption(record.Text, "")
	}
	if f.Caption.Credit == "" {
		f.Caption.Credit = record.Credit
	}
	for _, title := range titles {
		if f.Caption.Credit == "" {
			f.Caption.Credit = creditOfTitle(title)
		}
	}
	return f
}

// repeats reports whether a text says what the headline says already.
func (s *setter) repeats(text string) bool { return sameWords(text, s.title) }

// creditOfTitle is the credit at the end of a picture's title, behind a rule: "The quay at
// dawn | Ann Diver/Northwire".
func creditOfTitle(title string) string {
	at := strings.LastIndex(title, " | ")
	if at < 0 {
		return ""
	}
	tail := strings.TrimSpace(title[at+3:])
	if before, credit := anatomy.Credit(tail); credit != "" && before == "" || anatomy.MayName(tail) {
		return tail
	}
	return ""
}

// leadImage is the picture that the publication shows its article by, nil where it names
// none or only its own sign.
func (p *page) leadImage(tags metaTags, story record) *article.Image {
	for _, address := range []string{story.address("image"), tags.first("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src", "thumbnail")} {
		i := article.Image{URL: p.address(address)}
		if !strings.HasPrefix(i.URL, "http") || isSpacer(i.URL) || isSaidToBe(emblems, &node{}, i) {
			continue
		}
		if address == tags.first("og:image") {
			i.Alt = clean.Line(unescape(tags.first("og:image:alt", "twitter:image:alt")))
		}
		return &i
	}
	return nil
}

// address is the address of a picture: a string, the first of several, or a record's.
func (r record) address(key string) string {
	switch v := r[key].(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return record{key: v[0]}.address(key)
		}
	case map[string]any:
		return firstOf(record(v).text("url"), record(v).text("contentUrl"))
	}
	return ""
}
