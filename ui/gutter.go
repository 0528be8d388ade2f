package ui

import (
	"lede/ui/theme"
	"lede/ui/typeset"
)

// signOf is what stands in the gutter of a line: that the reader has marked it, and written
// a note, or the level of a crosshead.
func signOf(line *typeset.Line) (string, theme.Role) {
	switch {
	case line.Noted:
		return "•", theme.Current
	case line.Lit:
		return "▎", theme.Highlight
	}
	return line.Sign, theme.CrossheadSign
}
