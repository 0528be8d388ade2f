package model

import (
	"image"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lede/model/article"
	"lede/model/terminal"
)

// BenchmarkSixPictures draws a frame with six pictures on it, after a line down or up, and
// the same frame without them.
func BenchmarkSixPictures(b *testing.B) {
	a := &article.Article{Headline: "The ferry is back"}
	for range 6 {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words("The morning ferry crossed the sound again, nine years after the last of the old boats was laid up.")},
			article.Figure{Images: []article.Image{{URL: "https://herald.example/quay-1600x400.png", Width: 1600, Height: 400}}, Caption: article.Caption{Text: article.Words("The ferry.")}})
	}
	for _, c := range []struct {
		name string
		pane terminal.Protocol
	}{{"none", terminal.Named}, {"Kitty", terminal.Kitty}, {"half blocks", terminal.Blocks}} {
		b.Run(c.name, func(b *testing.B) {
			how := terminal.Abilities{Known: true, Pane: c.pane, Large: c.pane, Colours: colorprofile.TrueColor, Cell: image.Pt(10, 20)}
			m := New(Options{Reading: Reading{Article: a}, Refs: []string{"story.html"}, Size: image.Pt(160, 66), Picture: painted, Terminal: &how,
				After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }})
			r := &reader{m: m}
			r.hears(answersCame{})
			shown := 0
			for _, print := range m.pictures.Impressions() {
				shown += min(1, len(print.Rows))
			}
			if c.pane != terminal.Named && shown < 6 {
				b.Fatalf("%d pictures have come", shown)
			}
			keys := []tea.KeyPressMsg{keyPress("j"), keyPress("k")}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m.Update(keys[i%2])
				m.View()
			}
		})
	}
}
