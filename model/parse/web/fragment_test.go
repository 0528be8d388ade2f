package web

import (
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
)

func TestFragment(t *testing.T) {
	got := articletest.Outline(&article.Article{Body: Fragment(`<div align="center">
<h2>The quay</h2>
<p>One <b>word</b> and <a href="more.html">more</a>.</p>
<figure><img src="quay.jpg" alt="The quay" width="640" height="480"><figcaption>At noon.</figcaption></figure>
<table><tr><th>Boat</th><th>Master</th></tr><tr><td>Tern</td><td>B. Keel</td></tr></table>
<details><summary>Crew</summary>Four.</details>`, "https://paper.example/x/")})
	want := `crosshead 2 The quay
paragraph  One «word|bold» and «more|→ https://paper.example/x/more.html».
figure 1
  image      https://paper.example/x/quay.jpg
  alt        The quay
  caption    At noon.
table
  header     Boat | Master
  row        Tern | B. Keel
details
  title      Crew
  paragraph  Four.
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFragmentOfNothing(t *testing.T) {
	for _, s := range []string{"", "</div>", "<!-- unseen -->", "<script>x()</script>"} {
		if got := Fragment(s, ""); len(got) != 0 {
			t.Errorf("%q gives %v", s, got)
		}
	}
}
