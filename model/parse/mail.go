package parse

import (
	"context"
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
)

// readMail reads a mail, or the mails of a mailbox one below the other: the subject is the
// headline, the sender the byline, and of several ways to say the same the best is read.
func readMail(ctx context.Context, in *intake, h Hint) (*Growing, error) {
	raw, err := in.whole(h.Size)
	if err != nil {
		return nil, err
	}
	a := &article.Article{Method: "a mail"}
	mails := mailbox(string(raw))
	for i, m := range mails {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		letter := readLetter(ctx, m, 0)
		if i == 0 {
			letter.head.takeOver(a)
			a.Language, a.Direction = letter.language, article.DirectionOf(letter.language)
		} else {
			letter.above = append(letter.heading(), letter.above...)
		}
		a.Omitted = append(a.Omitted, letter.head.omitted(len(a.Body))...)
		for _, o := range letter.omitted {
			o.Before += len(a.Body)
			a.Omitted = append(a.Omitted, o)
		}
		a.Body = append(append(a.Body, letter.above...), letter.blocks...)
		a.Footnotes = append(a.Footnotes, letter.notes...)
	}
	if len(mails) > 1 {
		a.Method = "a mailbox"
	}
	return &Growing{article: a}, nil
}

// mailbox is a mailbox's mails; a mail by itself is one.
func mailbox(s string) []string {
	if !strings.HasPrefix(strings.TrimLeft(s, "\r\n"), "From ") {
		return []string{s}
	}
	var mails []string
	from := 0
	for at := 0; ; {
		next := strings.Index(s[at:], "\nFrom ")
		if next < 0 {
			return append(mails, s[from:])
		}
		at += next + 1
		before := strings.TrimRight(s[from:at], "\r\n")
		if len(s[from:at])-len(before) >= 2 && isMail(s[at:min(len(s), at+longestMailHead)]) {
			mails = append(mails, s[from:at])
			from = at
		}
	}
}

// escapedFrom is what a mailbox writes where a line of a mail might be taken for the mark
// between two.
var escapedFrom = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^>(>*From )`) })
