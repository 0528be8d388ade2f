package web

import (
	"testing"

	"lede/model/article"
)

// firstFigure is the first figure in an article, empty where it has none.
func firstFigure(a *article.Article) article.Figure {
	for _, b := range a.Body {
		if f, ok := b.(article.Figure); ok {
			return f
		}
	}
	return article.Figure{}
}

func TestCaptions(t *testing.T) {
	const words, img = "The ferry at the northern quay on Tuesday, nine years late.", `<img src="/quay.jpg" alt="Quay" width="900" height="600">`
	data := `<script type="application/ld+json">{"@type":"ImageObject","url":"https://signal.example.org/quay.jpg?w=9","caption":"` + words + `","creditText":"Ada Keel"}</script>`
	for _, c := range []struct{ name, head, below, caption, credit string }{
		{"words in a box named for a picture", "", `<div class="image-box">` + img + `<p>` + words + `</p></div>`, words, ""},
		{"words in a box away, in an element named so", "", `<div><div class="lead-image"><div>` + img + `</div></div><div class="info"><span>` + words + `</span></div></div>`, words, ""},
		{"words that the picture's alternative text has", "", `<img src="/quay.jpg" alt="` + words + `" width="900"><p>` + words + `</p>`, words, ""},
		{"a button that enlarges the picture is its frame", "", `<button><figure>` + img + `</figure><figcaption>` + words + `</figcaption></button>`, words, ""},
		{"an element that a page has of its own for pictures", "", `<figure><my-image data-src="/quay.jpg"></my-image><figcaption>` + words + `</figcaption></figure>`, words, ""},
		{"a count of pictures is none of it", "", `<figure>` + img + `<figcaption><span>2 of 12 |</span> ` + words + `</figcaption></figure>`, words, ""},
		{"said again for who enlarges the picture", "", `<figure>` + img + `<figcaption>` + words + `</figcaption></figure><figcaption>` + words + `</figcaption>`, words, ""},
		{"linked data tells it where nothing is printed", data, `<figure>` + img + `</figure>`, words, "Ada Keel"},
		{"what is printed comes before linked data", data, `<figure>` + img + `<figcaption>Another.</figcaption></figure>`, "Another.", "Ada Keel"},
		{"the writer and the day by her portrait are none", "", `<figure>` + img + `<figcaption>By Ada Keel, 4 March 2031</figcaption></figure>`, "", ""},
		{"a card that leads to another article has none", "", `<a href="/other"><figure>` + img + `<figcaption>` + words + `</figcaption></figure></a>`, "", ""},

		{"a credit in an element named for the source", "", `<figure>` + img + `<figcaption>` + words + ` <i class="source">Keel</i></figcaption></figure>`, words, "Keel"},
		{"a credit in an element named for an author", "", `<figure>` + img + `<figcaption>` + words + `<b class="author">Lent by the harbour office</b></figcaption></figure>`, words, "Lent by the harbour office"},
		{"a credit in the last element, after the sentence", "", `<figure>` + img + `<figcaption><span>` + words + `</span><span>Northwire</span></figcaption></figure>`, words, "Northwire"},
		{"the last element within a sentence is no credit", "", `<figure>` + img + `<figcaption>The crew of the <em>Morning Star</em></figcaption></figure>`, "The crew of the Morning Star", ""},
		{"a credit in the picture's title, behind a rule", "", `<figure><img src="/quay.jpg" width="900" title="The quay | Keel/Northwire"><figcaption>` + words + `</figcaption></figure>`, words, "Keel/Northwire"},
		{"a credit without the words of law", "", `<figure>` + img + `<figcaption>` + words + ` <span class="credit">Keel/Copyright 2031 Northwire. All rights reserved.</span></figcaption></figure>`, words, "Keel/Copyright 2031 Northwire"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := firstFigure(pageWith(t, c.head, c.below, ""))
			if got := f.Caption.Text.String(); got != c.caption || f.Caption.Credit != c.credit {
				t.Errorf("got %q, by %q, want %q, by %q", got, f.Caption.Credit, c.caption, c.credit)
			}
		})
	}
}

func TestPicturesOfTheArticle(t *testing.T) {
	for _, c := range []struct{ name, head, below, want string }{
		{"a picture of the article", "", `<img src="/quay.jpg" alt="Boats" width="900">`, "Boats"},
		{"an alternative text that only says that there is a picture says nothing", "", `<img src="/quay.jpg" alt="Image 2" width="900">`, ""},
		{"nor does one that says the headline again", "", `<img src="/quay.jpg" alt="Ferry returns after nine years" width="900">`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := firstFigure(pageWith(t, c.head, c.below, ""))
			if len(f.Images) != 1 || f.Images[0].Alt != c.want {
				t.Errorf("got %+v, want the alternative text %q", f.Images, c.want)
			}
		})
	}
}

func TestThePictureThatAnArticleIsShownBy(t *testing.T) {
	for _, c := range []struct{ name, head, url, alt string }{
		{"a tag for networks", `<meta property="og:image" content="/quay.jpg"><meta property="og:image:alt" content="Boats">`, "https://signal.example.org/quay.jpg", "Boats"},
		{"linked data comes first", `<meta property="og:image" content="/small.jpg"><script type="application/ld+json">{"@type":"Article","headline":"Ferry","image":[{"@type":"ImageObject","url":"/quay.jpg"}]}</script>`, "https://signal.example.org/quay.jpg", ""},
		{"the site's own sign is none", `<meta property="og:image" content="/img/logo.png">`, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := pageWith(t, c.head, "", "")
			if a.Image == nil {
				a.Image = &article.Image{}
			}
			if a.Image.URL != c.url || a.Image.Alt != c.alt {
				t.Errorf("got %+v, want %s, %q", *a.Image, c.url, c.alt)
			}
		})
	}
}
