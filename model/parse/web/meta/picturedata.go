package meta

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// add adds a record, if it is a picture's.
func add(rs dom.PictureRecords, p *dom.Page, r jsonObject) {
	if types := r.types(); len(types) == 0 || types[0] != "ImageObject" || len(rs) >= mostRecords {
		return
	}
	said := article.Caption{Text: article.Words(clean.Line(r.text("caption")))}
	for _, key := range []string{"creditText", "copyrightHolder", "author", "creator", "copyrightNotice"} {
		said.Credit = dom.FirstOf(said.Credit, clean.Line(r.text(key)))
	}
	for _, key := range []string{"contentUrl", "url"} {
		if address := p.Address(r.text(key)); address != "" && !said.IsZero() {
			rs[dom.Unsized(address)] = said
		}
	}
}

// leadImage is the picture that the publication shows its article by, nil where it names
// none or only its own sign.
func leadImage(p *dom.Page, tags dom.MetaTags, story jsonObject) *article.Image {
	for _, address := range []string{story.address("image"), tags.First("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src", "thumbnail", "image", "image_src"), story.address("thumbnailUrl")} {
		i := article.Image{URL: p.Address(address)}
		if !strings.HasPrefix(i.URL, "http") || dom.IsSpacer(i.URL) || dom.IsSaidToBe(dom.IconNames, &dom.Node{}, i) {
			continue
		}
		if address == tags.First("og:image") {
			i.Alt = clean.Line(unescape(tags.First("og:image:alt", "twitter:image:alt")))
		}
		return &i
	}
	return nil
}

// address is the address of a picture: a string, the first of several, or a record's.
func (r jsonObject) address(key string) string {
	if record := r.within(key); record != nil {
		return dom.FirstOf(record.text("url"), record.text("contentUrl"))
	}
	return r.text(key)
}
