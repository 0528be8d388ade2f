package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// shortLine is the letters that a line may have that says nothing but its source.
const shortLine = 60

// wire is the agency or newsroom that a story says it came from, where no writer is
// named: in a line of its own, in brackets at the end of a paragraph, or behind the
// place at the start of one. It is empty where the page says nothing of the kind.
func (p *page) wire(m *metadata) string {
	line, signed, dateline := "", "", ""
	for i := p.body.order; i < p.body.end; i++ {
		n := p.nodes[i]
		if n.isText() || n.hidden || isInline(n) || n.letters > shortLine && n.tag != atom.P || m.title != nil && n.order < m.title.order || n.find(atom.P, atom.Div, atom.Table) != nil {
			continue
		}
		if n.within(atom.Figure, atom.Figcaption, atom.Table) != nil || n.kin&(kinCaption|kinCredit) != 0 || m.standsApart(n) && n.kin&kinByline == 0 {
			continue
		}
		words := clean.Line(n.words())
		if n.letters <= shortLine {
			line = firstOf(sourceIn(words), line)
		} else {
			signed = firstOf(inLastBrackets(words), signed)
			if dateline == "" {
				d, _ := anatomy.Dateline(words)
				dateline = inLastBrackets(d)
			}
		}
	}
	return firstOf(line, signed, dateline)
}

// sourceIn is the name behind a label that says where a story came from.
func sourceIn(line string) string {
	label, name, ok := strings.Cut(strings.Trim(line, "()"), ":")
	name = strings.TrimSpace(name)
	if !ok || !phrases.Is(phrases.SourceLabel, label) || len(strings.Fields(name)) > 4 || strings.Contains(name, "://") || isDated(name) {
		return ""
	}
	return name
}

// inLastBrackets is the agency in brackets at the end of a line.
func inLastBrackets(line string) string {
	at := strings.LastIndexByte(line, '(')
	if at < 0 || !strings.HasSuffix(line, ")") || len(line)-at > 42 {
		return ""
	}
	if _, credit := anatomy.Credit(line[at:]); credit == "" {
		return ""
	}
	return line[at+1 : len(line)-1]
}
