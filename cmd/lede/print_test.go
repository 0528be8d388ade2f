package main

import (
	"context"
	"strings"
	"testing"
)

// TestPrintsAreSetAsTheReaderPrefers prints text that runs to the left, in the order in
// which it is read: whatever shows the print puts it in order.
func TestPrintsAreSetAsTheReaderPrefers(t *testing.T) {
	hebrew := writeFile(t, "ferry.md", "# המעבורת\n\nהרציף [הצפוני](https://paper.example/quay) של Harbour Watch (הישן), בשנת 2026.\n\n1. בבוקר\n2. בערב\n\n| יום | שעה |\n|---|---|\n| שני | 9:00 |\n")
	english := writeFile(t, "quay.md", "# The quay\n\nThe harbourmaster's representatives negotiated.\n\nNobody else was notified of it.\n")
	for _, c := range []struct {
		name, file, format, want string
		env                      []string
	}{
		{"text to the left", hebrew, "text", "המעבורת\n\nהרציף הצפוני של\nHarbour Watch\n(הישן), בשנת 2026.\n\n1. בבוקר\n2. בערב\n\n━━━━━━━━━━\nיום   שעה\n──────────\nשני   9:00\n━━━━━━━━━━\n", nil},
		{"no code within a word", hebrew, "ansi", "של Harbour Watch", nil},
		{"words divided", english, "text", "The quay\n\nThe harbourmas-\nter's representa-\ntives negotiated.\n\nNobody else was\nnotified of it.\n", []string{"LEDE_RAG=hyphenated"}},
		{"paragraphs indented", english, "text", "The quay\n\nThe\nharbourmaster's\nrepresentatives\nnegotiated.\n  Nobody else was\nnotified of it.\n", []string{"LEDE_PARAGRAPHS=indented"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, said strings.Builder
			std := streams{in: strings.NewReader(""), out: &out, err: &said, terminal: func([]string) *tty { return nil }}
			width := "18"
			if c.format == "ansi" {
				width = "60"
			}
			if code := run(context.Background(), []string{"--format", c.format, "--width", width, c.file}, std, append(c.env, "LEDE_CONFIG=/nowhere/config.toml")); code != 0 {
				t.Fatalf("lede ends with %d: %s", code, said.String())
			}
			if got := out.String(); got != c.want && (c.format == "text" || !strings.Contains(got, c.want)) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestATerminalWithoutAScreenGetsTheArticlePrinted(t *testing.T) {
	var out, said strings.Builder
	std := streams{in: strings.NewReader(""), typed: true, out: &out, err: &said, terminal: func([]string) *tty { return &tty{} }}
	code := run(context.Background(), []string{writeFile(t, "story.txt", notice)}, std, []string{"TERM=dumb"})
	if code != 0 || !strings.Contains(out.String(), "Low water at noon\n") {
		t.Errorf("it ends with %d, says %q and prints %q", code, said.String(), out.String())
	}
}
