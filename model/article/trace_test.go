package article

import (
	"fmt"
	"testing"
)

// numbered are that many paragraphs, each with its number.
func numbered(n int) []Block {
	var body []Block
	for i := range n {
		body = append(body, Paragraph{Text: Words(fmt.Sprintf("Harbour, paragraph %d of %d.", i+1, n))})
	}
	return body
}

func TestAPlaceIsFoundHoweverFarItHasMoved(t *testing.T) {
	for _, c := range []struct {
		name          string
		added, follow int // paragraphs put before, and the one that was read
	}{
		{"not at all", 0, 50},
		{"a little", 3, 50},
		{"beyond what is nearby", 3 * nearby, 50},
		{"from the end of a long text", 10, 2*nearby - 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := numbered(2 * nearby)
			trace := TraceOf(before, Position{Block: c.follow})
			var after []Block
			for i := range c.added {
				after = append(after, Paragraph{Text: Words(fmt.Sprintf("An addition, number %d.", i))})
			}
			after = append(after, before...)
			if p, found := trace.Find(after); !found || p != (Position{Block: c.added + c.follow}) {
				t.Errorf("found %v at %v", found, p)
			}
		})
	}
}

func TestABlankRowIsFoundWhereItWas(t *testing.T) {
	body := numbered(3)
	end := Position{Block: 1, Offset: len(Plain(body[1]))}
	if p, found := TraceOf(body, end).Find(body); !found || p != end {
		t.Errorf("found %v at %v, want %v", found, p, end)
	}
	if _, found := TraceOf(body, end).Find(nil); !found {
		t.Error("words are missed where none stood")
	}
}
