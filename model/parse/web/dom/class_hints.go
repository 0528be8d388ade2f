package dom

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// A Hint is what an element's class, id, role or name says that it is, in the words that
// makers of pages use everywhere. It proves nothing: the element's shape decides.
type Hint uint32

const (
	HintChrome   Hint = 1 << iota // menus, breadcrumbs, toolbars
	HintShare                     // buttons to share and follow
	HintRelated                   // other articles
	HintPlea                      // newsletters, subscriptions, donations, apps
	HintAdvert                    // adverts and what is sponsored
	HintConsent                   // cookies and privacy
	HintComments                  // what readers say
	HintAuthor                    // who wrote it
	HintTags                      // what it is filed under
	HintByline                    // the line that names the writer
	HintDate                      // when it was published
	HintDek                       // the standfirst
	HintIntro                     // the standfirst, or the first lines
	HintCaption                   // words under a picture
	HintCredit                    // whose picture it is
	HintSource                    // where something is from
	HintPicture                   // holds a picture
	HintPull                      // words of the article set large
	HintNotes                     // footnotes
	HintNote                      // one footnote
	HintBody                      // the text of the article
	HintUnseen                    // for screen readers only, or not shown
	HintContents                  // a table of contents
	HintTitle                     // the headline
	HintAside                     // stands beside the text
)

// Junk are the hints at something that is no part of an article.
const Junk = HintChrome | HintShare | HintRelated | HintPlea | HintAdvert | HintConsent | HintComments | HintTags

// hintNames are the hints as the table has them, in their order.
var hintNames = strings.Fields("chrome share related plea advert consent comments author tags byline date dek intro caption credit source picture pull notes note body unseen contents title aside")

// hintRows has a hint and the names that give it in each line.
//
//go:embed hints.tsv
var hintRows string

// hints are the hints by the words, pairs of words and roles that give them.
var hints = sync.OnceValue(func() map[string]Hint {
	table := map[string]Hint{}
	for line := range strings.Lines(hintRows) {
		hint, names, _ := strings.Cut(line, "\t")
		for name := range strings.FieldsSeq(names) {
			if i := slices.Index(hintNames, hint); i >= 0 {
				table[name] |= 1 << i
			}
		}
	}
	return table
})

func hintsOf(n *Node) Hint {
	var k Hint
	if n.Tag == 0 && strings.Contains(n.Name, "note") {
		k = hintsOfNames(n.Name) & (HintNote | HintNotes)
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "id":
			if !IsOwnWords(n, a.Val) {
				k |= hintsOfNames(a.Val)
			}
		case "class":
			if !IsOwnWords(n, a.Val) || IsHeading(n) {
				k |= hintsOfNames(a.Val)
			}
		case "data-component", "data-testid", "itemprop", "data-type":
			k |= hintsOfNames(a.Val)
		case "role":
			k |= hints()[":"+a.Val]
		}
	}
	if n.Is(atom.Article, atom.Main, atom.Body, atom.Html) || IsPost(n) {
		k &^= Junk | HintAuthor | HintByline | HintDate | HintUnseen | HintPull // said of what it holds
	}
	switch n.Tag {
	case atom.Nav, atom.Menu:
		k |= HintChrome
	case atom.Aside:
		k |= HintAside
	case atom.Figcaption:
		k |= HintCaption
	}
	return k
}

// IsPost reports whether an element is one post of a weblog, which bears the names of
// its tags and its author.
func IsPost(n *Node) bool {
	c := n.Get("class")
	return strings.Contains(c, "hentry") || strings.Contains(c, "type-post")
}

// hintsOfNames reads the words of class names and ids, however they are joined.
func hintsOfNames(names string) Hint {
	var k Hint
	for name := range strings.FieldsSeq(names) {
		if strings.IndexByte(name, ':') < 0 && !isState(name) {
			k |= hintsOfName(name)
		}
	}
	return k
}

// isState reports whether a class says what an element has or does, not what it is.
func isState(name string) bool {
	start, _, ok := strings.Cut(name, "-")
	return ok && hasName(" has no with without is not tag category show enable ", start)
}

// hintsOfName reads one class name: "article-body", "relatedStories", "c-share__list".
func hintsOfName(name string) Hint {
	var k Hint
	var buf [32]byte
	var before string
	w := buf[:0]
	name, _, _ = strings.Cut(name, "With") // "anchorWithStickyNavbar": what else there is
	flush := func() {
		if len(w) == 0 {
			return
		}
		word := string(w)
		k |= hints()[word] | hints()[before+"-"+word]
		if strings.HasPrefix(word, "related") { // "relatedposts", "relatedlinks"
			k |= HintRelated
		}
		before, w = word, w[:0]
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if i > 0 && name[i-1] >= 'a' && name[i-1] <= 'z' {
				flush()
			}
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z':
		default:
			flush()
			continue
		}
		if len(w) < len(buf) {
			w = append(w, c)
		}
	}
	flush()
	return k
}

// IsHinted reports whether n, or an element around it with at most so many letters, has
// one of these hints.
func IsHinted(n *Node, h Hint, most int) bool {
	return anyAround(n, most, func(n *Node) bool { return n.Hints&h != 0 })
}

// anyAround reports whether n is such a node, or an element around it that has at most so
// many letters.
func anyAround(n *Node, most int, is func(*Node) bool) bool {
	found := n.Above(func(n *Node) bool { return n.Letters > most || is(n) })
	return found != nil && found.Letters <= most
}

// IsOwnWords reports whether a name was made of the words of a heading: the heading's own id,
// or that of the section it opens. Such a name says what the text is about, and nothing of
// what the element is. A section's name of one word may be both.
func IsOwnWords(n *Node, name string) bool {
	heading := headingOver(n)
	if heading == nil {
		return false
	}
	own := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	if len(own) == 0 || len(own) == 1 && heading != n && !heading.Holds(n) {
		return false
	}
	words := strings.Fields(article.Fold(heading.Raw()))
	held := 0
	for _, w := range own {
		if w = article.Fold(w); len(w) == 1 && len(own) > 1 {
			continue // "h-keepers", as an editor writes it
		} else if w != "" && !slices.Contains(words, w) {
			return false
		}
		held++
	}
	return heading == n || held*2 >= len(words)
}

// headingOver is the heading that an element is, stands in, or begins with.
func headingOver(n *Node) *Node {
	for p := range n.Around(3) {
		if IsHeading(p) {
			return p
		}
		if !IsInline(p) {
			break
		}
	}
	if !n.Is(atom.Section, atom.Div, atom.Article, atom.Header) {
		return nil
	}
	for c, depth := FirstElement(n), 0; c != nil && depth < 3; c, depth = FirstElement(c), depth+1 {
		if IsHeading(c) {
			return c
		}
	}
	return nil
}
