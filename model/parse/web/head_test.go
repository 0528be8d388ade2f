package web

import (
	"context"
	"strings"
	"testing"

	"lede/model/article"
)

// text is what every page of these tests goes on with.
const text = `<div class="text">
<p>The morning ferry crossed the sound again on Tuesday, nine years after the last of the old boats was laid up, and most of the town came down to see it.</p>
<p>The council had promised the boat twice, and twice the money went elsewhere, first to the road and then to the school, and nobody could say that either had been wrong.</p>
<p>Tickets cost the same as in the year in which the service ended, said the harbour office, which had kept the rolls in a drawer since then, under the keys.</p>
<p>On the island the shop had ordered bread for two hundred people, sold all of it before noon, and closed so that the baker could go down to the water as well.</p>
</div>`

// pageWith is the article on a page with some markup in its head and below its headline.
func pageWith(t *testing.T, head, below, end string) *article.Article {
	t.Helper()
	page := "<html><head><title>Ferry returns after nine years</title>" + head + "</head><body><main><article><h1>Ferry returns after nine years</h1>" + below + text + end + "</article></main></body></html>"
	a, err := Parse(context.Background(), page, "https://signal.example.org/harbour/story.html")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestDek(t *testing.T) {
	const dek = "Nobody had thought that the old boat would ever be painted, let alone sail again."
	for _, c := range []struct{ name, head, below, want string }{
		{"one that is named so", "", `<div class="article-standfirst">` + dek + `</div>`, dek},
		{"one in parts, named so", "", `<div class="preamble"><p>The boat is back.</p><p>The town came down.</p></div>`, "The boat is back. The town came down."},
		{"a sentence in a heading, above the picture", "", `<h2>` + dek + `</h2><img src="quay.jpg" width="900" height="600">`, dek},
		{"a line apart from the text, above the byline", "", `<div><span>` + dek + `</span></div><p class="byline">By Ada Keel</p>`, dek},
		{"a line that is all bold, made otherwise than the text", "", `<p class="big"><b>` + dek + `</b></p>`, dek},
		{"what the page says of itself, where it is printed", `<meta name="description" content="` + dek + `">`, `<p class="first">` + dek + `</p>`, dek},
		{"what the page says of itself and does not print is none", `<meta name="description" content="` + dek + `">`, ``, ""},
		{"the first paragraph is none", "", `<div class="text"><p>` + dek + `</p></div>`, ""},
		{"a question over the first section is none", "", `<h2>What is a ferry?</h2>`, ""},
		{"words on how the page is paid for are none", "", `<div class="intro">We may earn a commission when you buy a ticket through the links on this page.</div>`, ""},
		{"a note about the writer is none", "", `<div class="author-bio"><p>Ada Keel has written about the harbour and its boats for more than eleven years.</p></div>`, ""},
		{"the caption of the picture is none", "", `<div class="subtitle"><span class="caption">` + dek + `</span></div>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a := pageWith(t, c.head, c.below, ""); a.Dek != c.want {
				t.Errorf("got %q, want %q", a.Dek, c.want)
			}
		})
	}
}

func TestWriters(t *testing.T) {
	data := func(json string) string { return `<script type="application/ld+json">` + json + `</script>` }
	story := func(author string) string {
		return data(`{"@type":"NewsArticle","headline":"Ferry returns after nine years","author":` + author + `}`)
	}
	for _, c := range []struct{ name, head, below, end, byline, authors string }{
		{"printed, with who else had a hand in it", "", `<p class="byline">By Ada Keel and Otto Brandt</p>`, "", "By Ada Keel and Otto Brandt", "Ada Keel, Otto Brandt"},
		{"joined by a comma, for machines", story(`"Ada Keel,Otto Brandt"`), "", "", "Ada Keel, Otto Brandt", "Ada Keel, Otto Brandt"},
		{"joined in Danish", story(`"Ada Keel og Otto Brandt"`), "", "", "Ada Keel, Otto Brandt", "Ada Keel, Otto Brandt"},
		{"joined in a script without capitals", story(`"배윤경,이상현"`), "", "", "배윤경, 이상현", "배윤경, 이상현"},
		{"a name of two words with a comma is one", story(`"Keel, Ada"`), "", "", "Keel, Ada", "Keel, Ada"},
		{"more are printed than said", story(`{"@type":"Person","name":"Ada Keel"}`), `<p class="byline">By Ada Keel and Otto Brandt</p>`, "", "By Ada Keel and Otto Brandt", "Ada Keel, Otto Brandt"},
		{"a person comes before the house", story(`{"@type":"Organization","name":"Harbour Signal"}`), `<p class="byline">By Ada Keel</p>`, "", "By Ada Keel", "Ada Keel"},
		{"a house, where no person is named", story(`{"@type":"Organization","name":"Northwire"}`), "", "", "Northwire", "Northwire"},
		{"the name of the address is a house", `<meta name="author" content="Signal"><meta name="dc.creator" content="Ada Keel">`, "", "", "Ada Keel", "Ada Keel"},
		{"a place for a script is nobody", `<meta name="author" content="{{author}}">`, "", "", "", ""},
		{"who made a picture did not write", "", `<figure itemprop="image"><img src="quay.jpg" width="900" height="600"><meta itemprop="author" content="Otto Brandt"></figure>`, "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := pageWith(t, c.head, c.below, c.end)
			if got := strings.Join(a.Authors, ", "); a.Byline != c.byline || got != c.authors {
				t.Errorf("got %q, of %q, want %q, of %q", a.Byline, got, c.byline, c.authors)
			}
		})
	}
}
