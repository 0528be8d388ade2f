package markdown

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// A styled node is words that one dialect has a mark for: "==marked==", as editors of notes
// have it, "2^10^", as pandoc has it. One without words is a mark that says nothing to read.
type styled struct {
	ast.BaseInline
	look  article.Emphasis
	words string
	link  string
	marks bool   // there may be marks in the words
	said  string // attributes of what stands before it
}

var kindStyled = ast.NewNodeKind("Styled")

func (n *styled) Kind() ast.NodeKind          { return kindStyled }
func (n *styled) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

var (
	// "{#walk .wide width=50%}" behind a picture, "{: .lead}" behind a paragraph
	attributes = pattern(`^\{:?[ \t]*(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+))(?:[ \t]+(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+)))*[ \t]*\}`)
	highlight  = pattern(`^==([^\s=*_\[` + "`" + `](?:[^=*_\[` + "`" + `\n]*[^\s=*_\[` + "`" + `])?)==`)
	raised     = pattern(`^\^([\w+-]{1,20})\^`)
	rawFormat  = pattern(`^\{=[a-z0-9]+\}`)
	blockName  = pattern(`^\^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*[ \t]*\n?$`)
	sized      = pattern(`^\{:(?:height|width) [^}\n]*\}`)
	span       = pattern(`^\[([^\[\]\n]+)\]\{[ \t]*([.#][^}\n]*)\}`)
	exampleRef = pattern(`^\(@([\w-]+)\)`)
	wikiLink   = pattern(`^(!?)\[\[([^\[\]|\n]*[^\[\]|\s\d][^\[\]|\n]*)(?:\|([^\[\]|\n]*))?\]\]`)
)

// spanLook is the look that the attributes of a span give its words.
func spanLook(attributes string) article.Emphasis {
	switch {
	case strings.Contains(attributes, ".mark"), strings.Contains(attributes, ".highlight"):
		return article.Marked
	case strings.Contains(attributes, ".ul"), strings.Contains(attributes, ".underline"):
		return article.Underlined
	}
	return 0
}

type dialectParser struct{ *dialect }

func (dialectParser) Trigger() []byte { return []byte{'{', '=', '^', '[', '!', '('} }

func (p dialectParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	before := block.PrecendingCharacter()
	var n ast.Node
	var m [][]byte
	switch line[0] {
	case '{':
		if m = attributes().FindSubmatch(line); m != nil && (bytes.HasPrefix(line, []byte("{:")) || hasAttributes(parent.LastChild())) {
			n = &styled{said: string(m[0])}
		} else if m = sized().FindSubmatch(line); m != nil && hasAttributes(parent.LastChild()) {
			n = &styled{}
		} else if m = rawFormat().FindSubmatch(line); m != nil && hasAttributes(parent.LastChild()) {
			n = &styled{}
		}
	case '(':
		if m = exampleRef().FindSubmatch(line); m != nil && p.examples[string(m[1])] != "" && block.LineOffset() > 0 {
			n = &styled{words: "(" + p.examples[string(m[1])] + ")"}
		}
	case '=':
		if m = highlight().FindSubmatch(line); m != nil && before != '=' && !bytes.HasPrefix(line[len(m[0]):], []byte("=")) {
			n = &styled{look: article.Marked, words: string(m[1])}
		}
	case '^':
		if m = blockName().FindSubmatch(line); m != nil && (before == ' ' || before == '\n') && isLast(block) {
			n = &styled{}
		} else if m = raised().FindSubmatch(line); m != nil && isWordly(before) && !isWordly(rune(append(line[len(m[0]):], ' ')[0])) {
			n = &styled{look: article.Superscript, words: string(m[1])}
		}
	default:
		if m = span().FindSubmatch(line); m != nil {
			n = &styled{words: string(m[1]), look: spanLook(string(m[2])), marks: true}
		} else if m = wikiLink().FindSubmatch(line); m != nil && !bytes.ContainsAny(append(line[len(m[0]):], ' ')[:1], "([:") {
			n = noteLink(m)
		}
	}
	if n != nil {
		block.Advance(len(m[0]))
	}
	return n
}

// isLast reports whether a line is the last of a paragraph.
func isLast(block text.Reader) bool {
	l, position := block.Position()
	defer block.SetPosition(l, position)
	block.AdvanceLine()
	line, _ := block.PeekLine()
	return line == nil
}

// hasAttributes reports whether attributes may be said of a node.
func hasAttributes(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindImage || n.Kind() == ast.KindLink || n.Kind() == ast.KindCodeSpan)
}

// noteLink is a link between notes, "[[Hemp|the hemp]]", of which the words are kept: where it
// leads only its editor knows. One to a picture shows it.
func noteLink(m [][]byte) ast.Node {
	target, words := strings.TrimSpace(string(m[2])), strings.TrimSpace(string(m[3]))
	if len(m[1]) > 0 && article.IsPicture(target) {
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
	if file, _, _ := strings.Cut(target, "#"); len(m[1]) > 0 && strings.Contains(file, ".") && !strings.HasSuffix(file, ".md") {
		s.link = strings.ReplaceAll(target, " ", "%20") // a film, a document
	}
	return s
}

func isWordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ')' }

// styled writes words in the look that their mark gives them.
func (in *inliner) styled(n *styled) {
	was, to := in.look, in.link
	in.turn(was|n.look, firstOf(in.address(n.link), to))
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
