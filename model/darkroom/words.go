package darkroom

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"lede/model/parse/clean"
	"lede/model/source"
)

// tried are the sentences of all that was tried in vain.
type tried []error

func (t tried) Error() string {
	words := make([]string, len(t))
	for i, err := range t {
		words[i] = err.Error()
	}
	return strings.Join(words, "; ")
}

func (t tried) Unwrap() []error { return t }

// sentence says what happened, and what was tried: in this order, since there may be room for
// a few words only. What helps with an article, to check its name or to open it in a browser,
// is left out.
func sentence(address string, err error) error {
	var told *source.Error
	if errors.As(err, &told) {
		err = told.Err
	}
	var status *source.StatusError
	if errors.As(err, &status) {
		err = fmt.Errorf("the server answers %w", answer{status})
	}
	return fmt.Errorf("%w (%s)", err, shown(address))
}

// An answer is a server's, by its number and what that stands for.
type answer struct{ *source.StatusError }

func (a answer) Error() string {
	return strings.TrimSpace(strconv.Itoa(a.Code) + " " + http.StatusText(a.Code))
}

// longestShown is how much of an address is shown, in bytes.
const longestShown = 160

// shown is an address for people.
func shown(address string) string {
	if strings.HasPrefix(address, "data:") {
		return "the picture in the page"
	}
	address = clean.Row(clean.Private(address))
	if len(address) > longestShown {
		address = strings.ToValidUTF8(address[:longestShown], "") + "…"
	}
	return address
}
