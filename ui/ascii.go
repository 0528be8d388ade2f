package ui

import "strings"

// ASCII has the painter draw no signs but those of ASCII, for terminals that know no
// others. Each takes one cell as the sign that it stands for does.
func (p *Painter) ASCII() { p.ascii = true }

var asciiSigns = strings.NewReplacer(
	"─", "-", "━", "=", "│", "|", "┃", "|", "┄", ".", "╭", "+", "╮", "+", "╰", "+", "╯", "+",
	"┌", "+", "┐", "+", "└", "+", "┘", "+", "├", "+", "┤", "+", "┬", "+", "┴", "+", "┼", "+",
	"■", "#", "□", "*", "·", ".", "•", "*", "–", "-", "▸", ">", "›", ">", "‹", "<", "▌", "|", "▎", "|", "↳", ">", "…", "~", "▾", "v", "→", ">",
)
