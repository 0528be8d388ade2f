package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAnArticleIsDumpedWithWhatItsLinesAre writes a page as crawls would: what is known to
// be its text, and then all that its part of the page shows.
func TestAnArticleIsDumpedWithWhatItsLinesAre(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	text := []string{"The lamp was lit on Friday by the keeper.", "No one on the quay said a word of it.", "It is to burn until the ferry has come in.", "Until then the boats stay out."}
	page1 := `<html><nav>Home</nav><article><h1>The lamp on the pier</h1><p>` + text[0] + `</p>
		<figure><img src="a.jpg"><figcaption>The keeper with her lamp, at dusk.</figcaption></figure>
		<h2>Oil</h2><ul><li>` + text[1] + `</li></ul><h2>More of the harbour</h2><div>Share</div><p>` + text[2] + `</p><p>` + text[3] + `</p></article><footer>Terms</footer></html>`
	if err := os.WriteFile(file, []byte(page1), 0o600); err != nil {
		t.Fatal(err)
	}
	p := page{id: "lamp", file: file, headlines: []string{"The lamp on the pier"}, paragraphs: append([]string{"Oil"}, text...)}
	dumps := articleDumpsOf(p)
	for i, want := range []string{`headline: The lamp on the pier
some-text: The lamp was lit on Friday by the keeper.
caption: The keeper with her lamp, at dusk.
caption: The keeper with her lamp, at dusk.
crosshead: Oil
some-text: - No one on the quay said a word of it.
some-text: It is to burn until the ferry has come in.
some-text: Until then the boats stay out.
`, `headline: The lamp on the pier
some-text: The lamp was lit on Friday by the keeper.
caption: The keeper with her lamp, at dusk.
caption: The keeper with her lamp, at dusk.
crosshead: Oil
some-text: - No one on the quay said a word of it.
some-rest: More of the harbour
some-rest: Share
some-text: It is to burn until the ferry has come in.
some-text: Until then the boats stay out.
`} {
		d := dumps[i]
		got, n := "", 0
		for l := range strings.Lines(d.String()) {
			if l = strings.TrimSpace(l); l != "" {
				got += d.labels[n] + ": " + l + "\n"
				n++
			}
		}
		if n != len(d.labels) || got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}
