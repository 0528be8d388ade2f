package markdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"

	"lede/model/article"
)

// plainly makes words of a look, in which nothing is a mark.
func plainly(look article.Emphasis) func(*dialect, []string) ast.Node {
	return func(_ *dialect, m []string) ast.Node { return &styled{words: m[0], look: look} }
}

func silent(*dialect, []string) ast.Node { return &styled{} }

// leavesOut makes what is left out for a reason: the first group, if there is one.
func leavesOut(reason string) func(*dialect, []string) ast.Node {
	return func(_ *dialect, m []string) ast.Node {
		return &inlineCall{written: strings.Join(m, ""), reason: reason}
	}
}

// attributes are kept for what stands before them.
func attributes(_ *dialect, m []string) ast.Node { return &styled{said: m[0]} }

// noteMark refers to a footnote.
func noteMark(_ *dialect, m []string) ast.Node { return &mark{label: m[0]} }

// exampleMark refers to an example, "(@good)", by its number.
func exampleMark(d *dialect, m []string) ast.Node {
	if d.examples[m[0]] == "" {
		return nil
	}
	return &styled{words: "(" + d.examples[m[0]] + ")"}
}

// emoji is one by its name.
func emoji(_ *dialect, m []string) ast.Node {
	e, ok := definition.Github().Get(m[0])
	if !ok || !e.IsUnicode() {
		return nil
	}
	return &styled{words: string(e.Unicode)}
}

// span is words with attributes, which may give them a look.
func span(_ *dialect, m []string) ast.Node {
	s := &styled{words: m[0], marks: true}
	switch {
	case strings.Contains(m[1], ".mark"), strings.Contains(m[1], ".highlight"):
		s.look = article.Marked
	case strings.Contains(m[1], ".ul"), strings.Contains(m[1], ".underline"):
		s.look = article.Underlined
	}
	return s
}

// noteLink is a link between notes, "[[Hemp|the hemp]]", of which the words are kept: where it
// leads only its editor knows. One to a picture shows it.
func noteLink(_ *dialect, m []string) ast.Node {
	target, words := strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
	if m[0] != "" && article.IsPicture(target) {
		link := ast.NewLink()
		link.Destination = []byte(strings.ReplaceAll(target, " ", "%20"))
		image := ast.NewImage(link)
		if strings.Trim(words, "0123456789x") != "" { // no width
			image.AppendChild(image, &styled{words: words})
		}
		return image
	}
	target, _, _ = strings.Cut(target, "^")
	target = strings.TrimSuffix(target, "#")
	if words == "" {
		words = strings.Replace(strings.TrimPrefix(target, "#"), "#", " › ", 1)
	}
	s := &styled{words: words}
	if file, _, _ := strings.Cut(target, "#"); m[0] != "" && strings.Contains(file, ".") && !strings.HasSuffix(file, ".md") {
		s.link = strings.ReplaceAll(target, " ", "%20") // a film, a document
	}
	return s
}

// roleLooks are the looks of roles; where they have none they are names of other places.
var roleLooks = map[string]article.Emphasis{
	"kbd": article.Monospace, "code": article.Monospace, "literal": article.Monospace, "command": article.Monospace, "file": article.Monospace,
	"samp": article.Monospace, "program": article.Monospace, "option": article.Monospace, "envvar": article.Monospace, "mod": article.Monospace,
	"func": article.Monospace, "meth": article.Monospace, "class": article.Monospace, "attr": article.Monospace, "obj": article.Monospace,
	"exc": article.Monospace, "const": article.Monospace, "data": article.Monospace, "keyword": article.Monospace,
	"sub": article.Subscript, "subscript": article.Subscript, "sup": article.Superscript, "superscript": article.Superscript,
	"emphasis": article.Italic, "strong": article.Bold, "guilabel": article.Bold, "menuselection": article.Bold, "dfn": article.Italic,
	"del": article.Struck, "strike": article.Struck, "u": article.Underlined, "underline": article.Underlined,
}

// named finds the words of a role that has the place behind them: "the hemp <hemp>".
var named = pattern(`^(.+?)\s*<[^<>]+>$`)

// inRole are words between backticks that a role says something of.
func inRole(_ *dialect, m []string) ast.Node {
	if len(m[1]) != len(m[3]) {
		return nil
	}
	name, words := strings.ToLower(m[0]), m[2]
	name = name[strings.LastIndexByte(name, ':')+1:]
	if name == "math" {
		return &formula{tex: words}
	}
	if name == "pep" || name == "rfc" {
		return &styled{words: strings.ToUpper(name) + " " + words} // whose number it is
	}
	look, known := roleLooks[name]
	if m := named().FindStringSubmatch(words); m != nil && !known {
		words = m[1]
	}
	return &styled{words: words, look: look}
}

// styled writes words in the look that their mark gives them.
func (in *inliner) styled(n *styled) {
	was, to := in.look, in.link
	in.turn(was|n.look, cmp.Or(in.address(n.link), to))
	if n.marks {
		in.endRun()
		for _, r := range in.writer.words(n.words) {
			r.Emphasis |= in.look
			in.line = append(in.line, r)
		}
	} else {
		in.write(n.words)
	}
	in.turn(was, to)
}

// isLowered reports whether what looks like struck words is set low, as pandoc writes it:
// one tilde on either side, right behind a letter, and no blank within.
func (in *inliner) isLowered(n ast.Node) bool {
	t, ok := n.FirstChild().(*ast.Text)
	if !ok || t.NextSibling() != nil || t.Segment.Start < 2 || t.Segment.Len() > 20 {
		return false
	}
	before := rune(in.source[t.Segment.Start-2])
	return in.source[t.Segment.Start-1] == '~' && isWordly(before) && !strings.ContainsAny(in.source[t.Segment.Start:t.Segment.Stop], " \t\n")
}
