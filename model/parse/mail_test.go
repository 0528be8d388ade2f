package parse

import (
	"bytes"
	"context"
	"testing"

	"lede/model/article/articletest"
	"lede/testdata/golden"
)

// TestMails reads mails by their content alone.
func TestMails(t *testing.T) {
	golden.Run(t, "parse/mail-*", func(e *golden.Example) {
		a, err := Read(context.Background(), bytes.NewReader(e.Source().Data), Hint{})
		if err != nil {
			e.Fatal(err)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}
