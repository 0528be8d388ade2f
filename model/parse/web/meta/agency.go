package meta

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// wire is the agency or newsroom that a story says it came from, where no writer is
// named: in a line of its own, in brackets at the end of a paragraph, or behind the
// place at the start of one. It is empty where the page says nothing of the kind.
func wire(p *dom.Page, m *dom.Metadata) string {
	line, signed, dateline := "", "", ""
	for i := p.Body.Order; i < p.Body.End; i++ {
		n := p.Nodes[i]
		if n.IsText() || n.Hidden || dom.IsInline(n) || n.Letters > dom.ShortLine && n.Tag != atom.P || m.Title != nil && n.Order < m.Title.Order || n.Find(atom.P, atom.Div, atom.Table) != nil {
			continue
		}
		if n.Within(atom.Figure, atom.Figcaption, atom.Table) != nil || n.Hints&(dom.HintCaption|dom.HintCredit) != 0 || standsApart(m, n) && n.Hints&dom.HintByline == 0 {
			continue
		}
		words := clean.Line(n.Words())
		if n.Letters <= dom.ShortLine {
			line = dom.FirstOf(sourceIn(words), line)
		} else {
			signed = dom.FirstOf(inLastBrackets(words), signed)
			if dateline == "" {
				d, _ := anatomy.Dateline(words)
				dateline = inLastBrackets(d)
			}
		}
	}
	return dom.FirstOf(line, signed, dateline)
}

// sourceIn is the name behind a label that says where a story came from.
func sourceIn(line string) string {
	label, name, ok := strings.Cut(strings.Trim(line, "()"), ":")
	name = strings.TrimSpace(name)
	if !ok || !phrases.Is(phrases.SourceLabel, label) || len(strings.Fields(name)) > 4 || strings.Contains(name, "://") || dom.IsDated(name) {
		return ""
	}
	return name
}

// inLastBrackets is the agency in brackets at the end of a line.
func inLastBrackets(line string) string {
	at := strings.LastIndexByte(line, '(')
	if at < 0 || !strings.HasSuffix(line, ")") || len(line)-at > dom.ShortLine {
		return ""
	}
	if _, credit := anatomy.Credit(line[at:]); credit == "" {
		return ""
	}
	return line[at+1 : len(line)-1]
}
