package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// savedVariable begins the names of the variables in which SingleFile, which saves a page
// into one file, keeps each picture once that the page shows more than once.
const savedVariable = "--sf-img-"

// findBackgrounds notes the pictures that the page keeps in its style sheet.
func (p *Page) findBackgrounds() {
	for _, n := range p.Nodes {
		if !n.Is(atom.Style) || n.First == nil {
			continue
		}
		for sheet := n.First.Text; ; {
			at := strings.Index(sheet, savedVariable)
			if at < 0 {
				break
			}
			sheet = sheet[at+len(savedVariable):]
			number := strings.IndexByte(sheet[:min(len(sheet), 9)], ':')
			if number < 0 {
				continue // where it is used
			}
			if address := cssAddress(sheet[number+1:]); address != "" {
				if p.backgrounds == nil {
					p.backgrounds = map[string]string{}
				}
				p.backgrounds[savedVariable+sheet[:number]] = address
			}
		}
	}
}

// background is the picture that an element shows behind itself, as its own style has it.
func (p *Page) background(n *Node) string {
	address := styledBackground(n.Get("style"))
	if name, ok := strings.CutPrefix(address, "var("); ok {
		name, _, _ = strings.Cut(name, ")")
		return p.backgrounds[strings.TrimSpace(name)]
	}
	return address
}

// styledBackground is the address of the background in a style attribute, or the variable
// that has it: "var(…)".
func styledBackground(style string) string {
	_, value, ok := strings.Cut(style, "background-image:")
	if !ok {
		if _, value, ok = strings.Cut(style, "background:"); !ok {
			return ""
		}
		value, _, _ = strings.Cut(value, ";")
		value = value[max(0, strings.Index(value, "url(")):]
	}
	if value = strings.TrimSpace(value); strings.HasPrefix(value, "var(") {
		return value
	}
	return cssAddress(value)
}

// cssAddress is the address in the "url(…)" that a value of CSS begins with.
func cssAddress(value string) string {
	address, ok := strings.CutPrefix(strings.TrimSpace(value), "url(")
	if !ok {
		return ""
	}
	address, _, ok = strings.Cut(address, ")")
	if !ok {
		return ""
	}
	return strings.Trim(address, ` "'`)
}
