package article

import "time"

// A Wording is the words of an article as they are kept and compared: what stands over
// the body, then the body's blocks, each as Plain has it.
type Wording struct {
	Over [3]string // headline, dek and byline
	Body []string
}

// WordingOf is an article's.
func WordingOf(a *Article) Wording {
	w := Wording{Over: [3]string{a.Headline, a.Dek, a.PrintedByline()}, Body: make([]string, len(a.Body))}
	for i, b := range a.Body {
		w.Body[i] = Plain(b)
	}
	return w
}

// Blocks are the words of the body as paragraphs, which have the places that they had.
func (w Wording) Blocks() []Block {
	blocks := make([]Block, len(w.Body))
	for i, s := range w.Body {
		blocks[i] = Paragraph{Text: Words(s)}
	}
	return blocks
}

// A Version is the wording that an article had when it was read.
type Version struct {
	Wording
	Read time.Time // the last time
}
