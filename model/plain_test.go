package model

import (
	"image"
	"strings"
	"testing"
)

func readsPlain(t *testing.T, size image.Point) *reader {
	o := Options{Reading: Reading{Article: gallery()["gallery"]}, Size: size, Plain: true}
	return &reader{t, New(o)}
}

func TestThePlainScreenDrawsNoFrames(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {12, 5}, {40, 12}, {80, 24}, {150, 40}} {
		r := readsPlain(t, size)
		for _, key := range []string{"esc", "t", "esc", "?", "esc", "M", "esc", "C", "H", "B", "tab", "D", ":", "esc", "z"} {
			r.types(key)
			if i := strings.IndexAny(r.screen(), "│─┌┐└┘├┤┬┴┼━▸▌"); i >= 0 {
				t.Errorf("at %v after %q there is a frame or a sign:\n%s", size, key, r.screen())
			}
			if rows := strings.Count(r.screen(), "\n") + 1; rows != size.Y {
				t.Errorf("at %v after %q there are %d rows", size, key, rows)
			}
		}
	}
}

func TestThePlainScreenTellsInWords(t *testing.T) {
	r := readsPlain(t, laptop)
	r.sees("\nGallery, paragraph 1 of 30.").sees("Figure 1: Caption A").sees("percent, 1 minute left, figure 1 of 6")
	if c := r.m.View().Cursor; c == nil || c.X != 0 || strings.Split(r.screen(), "\n")[c.Y] == "" {
		t.Errorf("the cursor stands at %+v, not where reading begins", c)
	}
}
