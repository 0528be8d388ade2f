package export

import (
	"bytes"
	"io"
)

// softHyphen is where a word may be divided, in UTF-8. It shows nothing by itself, and
// stands in the way of whoever looks for the word in what was written.
var softHyphen = []byte("\u00ad")

// A softless writes all but soft hyphens.
type softless struct {
	to   io.Writer
	half bool // the last byte was the first of a soft hyphen's, and is still to be written
}

func (w *softless) Write(b []byte) (int, error) {
	n := len(b)
	if w.half {
		b = append(softHyphen[:1:1], b...)
		w.half = false
	}
	if bytes.HasSuffix(b, softHyphen[:1]) {
		b, w.half = b[:len(b)-1], true
	}
	if bytes.Contains(b, softHyphen) {
		b = bytes.ReplaceAll(b, softHyphen, nil)
	}
	if _, err := w.to.Write(b); err != nil {
		return 0, err
	}
	return n, nil
}
