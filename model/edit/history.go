package edit

import "slices"

// A History is the lines that were entered before, the latest last.
type History struct {
	lines []string
	back  int    // how many lines back the reader has gone
	typed string // what stood in the prompt before
}

// mostLines is how many are kept.
const mostLines = 100

// Rewind goes back to the line that is being typed.
func (h *History) Rewind() { h.back, h.typed = 0, "" }

// Add keeps a line as the latest, once.
func (h *History) Add(text string) {
	if text == "" {
		return
	}
	kept := h.lines[:0]
	for _, l := range h.lines {
		if l != text {
			kept = append(kept, l)
		}
	}
	h.lines = append(kept, text)
	h.lines = h.lines[max(0, len(h.lines)-mostLines):]
}

// Precede puts lines before those that are kept, where they are not among them.
func (h *History) Precede(lines []string) {
	since := h.lines
	h.lines = nil
	for _, l := range lines {
		h.Add(l)
	}
	for _, l := range since {
		h.Add(l)
	}
}

// Lines are those that are kept, the latest last.
func (h *History) Lines() []string { return slices.Clone(h.lines) }

// Last is the latest line; empty where there is none.
func (h *History) Last() string {
	if len(h.lines) == 0 {
		return ""
	}
	return h.lines[len(h.lines)-1]
}

// Step is the line that many steps later, or earlier where n is less than 0. What
// stands in the prompt is kept, and comes again after the latest.
func (h *History) Step(n int, standing string) string {
	if h.back == 0 {
		h.typed = standing
	}
	h.back = max(0, min(h.back-n, len(h.lines)))
	if h.back == 0 {
		return h.typed
	}
	return h.lines[len(h.lines)-h.back]
}
