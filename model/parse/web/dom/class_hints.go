package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
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
			k |= hintsOfRole(a.Val)
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

func hintsOfRole(role string) Hint {
	switch role {
	case "navigation", "menu", "menubar", "banner", "search", "toolbar", "tablist", "dialog", "alertdialog":
		return HintChrome
	case "complementary":
		return HintAside
	case "doc-endnotes", "doc-footnotes":
		return HintNotes
	case "doc-endnote", "doc-footnote":
		return HintNote
	case "doc-pullquote":
		return HintPull
	case "doc-toc":
		return HintContents
	}
	return 0
}

// hintsOfNames reads the words of class names and ids, however they are joined.
func hintsOfNames(names string) Hint {
	if len(names) > 400 {
		names = names[:400]
	}
	var k Hint
	for len(names) > 0 {
		var name string
		name, names, _ = strings.Cut(strings.TrimLeft(names, " \t\n"), " ")
		if name != "" && strings.IndexByte(name, ':') < 0 && !isState(name) {
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
		k |= hintsOfWord(word) | hintsOfPair(before, word)
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

// hintsOfPair reads two words in a row.
func hintsOfPair(a, b string) Hint {
	switch a + " " + b {
	case "read more", "more stories", "more from", "most read", "most popular", "also like", "read next", "up next",
		"top stories", "latest news", "more news", "more articles", "article list", "post navigation", "related posts":
		return HintRelated
	case "sign up", "call to", "opt in", "article rating":
		return HintPlea
	case "author bio", "author box", "author info", "about author", "author card", "author block", "author profile", "post author", "entry author":
		return HintAuthor
	case "article body", "post body", "story body", "entry content", "post content", "article content", "story content", "article text", "body text", "main content", "content body", "article main", "post text", "rich text":
		return HintBody
	case "sr only", "screen reader", "visually hidden", "off screen":
		return HintUnseen
	case "pull quote", "quote pull":
		return HintPull
	case "table contents", "of contents":
		return HintContents
	case "image credit", "photo credit", "media credit":
		return HintCredit
	case "image caption", "photo caption", "img caption", "wp caption", "media caption", "caption text":
		return HintCaption
	case "sub title", "sub heading", "article summary", "article lead", "article intro":
		return HintDek
	case "column margin", "margin aside":
		return HintNote
	}
	return 0
}

func hintsOfWord(w string) Hint {
	if strings.HasPrefix(w, "related") {
		return HintRelated // "relatedposts", "relatedlinks"
	}
	switch w {
	case "nav", "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "toolbar", "pagination", "pager", "sidebar", "skip", "masthead", "topbar", "offcanvas", "modal", "popup", "popover", "dropdown", "search", "searchform", "tooltip", "noprint", "catlinks", "editsection":
		return HintChrome
	case "share", "sharing", "social", "sharedaddy", "addtoany", "addthis", "follow", "socials", "sharethis", "sharebar":
		return HintShare
	case "recommended", "recommendations", "recommendation", "recirc", "recirculation", "trending", "popular", "outbrain", "taboola", "readmore", "zergnet", "yarpp", "mostread":
		return HintRelated
	case "newsletter", "newsletters", "subscribe", "subscription", "signup", "donate", "donation", "paywall", "optin", "mailchimp", "regwall", "membership", "cta":
		return HintPlea
	case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promos", "promotion", "promoted", "dfp", "adslot", "adsense", "adsbygoogle", "adunit", "adbox", "adwrapper", "banner", "billboard":
		return HintAdvert
	case "cookie", "cookies", "consent", "gdpr", "privacy", "onetrust":
		return HintConsent
	case "comments", "disqus", "commentlist", "respond", "commentform", "livefyre", "comment":
		return HintComments
	case "bio", "biography", "authorbox", "authorbio":
		return HintAuthor
	case "tags", "taglist", "tagcloud", "keywords", "categories", "topics":
		return HintTags
	case "byline", "author", "authors", "bylines", "writer", "contributor", "contributors", "authorname":
		return HintByline
	case "date", "timestamp", "published", "pubdate", "datetime", "time", "dateline":
		return HintDate
	case "dek", "standfirst", "subtitle", "subhead", "subheadline", "deck", "teaser", "subheading", "chapeau", "strapline", "abstract",
		"chapo", "vorspann", "einleitung", "ingress", "manchet", "entradilla", "bajada", "copete", "sottotitolo", "sommario", "perex", "excerpt", "preamble":
		return HintDek
	case "intro", "introduction", "summary", "lead", "lede", "leadtext":
		return HintIntro
	case "caption", "captions", "figcaption", "legend", "thumbcaption":
		return HintCaption
	case "credit", "credits", "copyright", "attribution", "photographer":
		return HintCredit
	case "source", "sources", "src", "agency", "rights", "provider":
		return HintSource
	case "image", "img", "picture", "pic", "photo", "foto", "figure", "fig", "media", "bild", "imagen", "thumb", "slide", "gallery", "illustration":
		return HintPicture
	case "pullquote":
		return HintPull
	case "footnotes", "endnotes", "references", "reflist", "notes":
		return HintNotes
	case "footnote", "endnote", "sidenote", "marginnote", "fn", "bigfoot", "littlefoot":
		return HintNote
	case "articlebody", "postcontent", "bodytext":
		return HintBody
	case "hidden", "hide", "sronly", "invisible", "offscreen", "assistive":
		return HintUnseen
	case "toc", "contents":
		return HintContents
	case "headline", "title", "heading":
		return HintTitle
	}
	return 0
}

// IsHinted reports whether n, or an element around it with at most so many letters, has
// one of these hints.
func IsHinted(n *Node, h Hint, most int) bool {
	return anyAround(n, most, func(n *Node) bool { return n.Hints&h != 0 })
}

// anyAround reports whether n is such a node, or an element around it that has at most so
// many letters.
func anyAround(n *Node, most int, is func(*Node) bool) bool {
	for ; n != nil && n.Letters <= most; n = n.Parent {
		if is(n) {
			return true
		}
	}
	return false
}
