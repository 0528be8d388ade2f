package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A kin is what an element's class, id, role and name say it is, in the words that
// makers of pages use everywhere. It is a hint: shape decides.
type kin uint32

const (
	kinChrome   kin = 1 << iota // menus, breadcrumbs, toolbars
	kinShare                    // buttons to share and follow
	kinRelated                  // other articles
	kinPlea                     // newsletters, subscriptions, donations, apps
	kinAdvert                   // adverts and what is sponsored
	kinConsent                  // cookies and privacy
	kinComments                 // what readers say
	kinAuthor                   // who wrote it
	kinTags                     // what it is filed under
	kinByline                   // the line that names the writer
	kinDate                     // when it was published
	kinDek                      // the standfirst
	kinIntro                    // the standfirst, or the first lines
	kinCaption                  // words under a picture
	kinCredit                   // whose picture it is
	kinSource                   // where something is from
	kinPicture                  // holds a picture
	kinPull                     // words of the article set large
	kinNotes                    // footnotes
	kinNote                     // one footnote
	kinBody                     // the text of the article
	kinUnseen                   // for screen readers only, or not shown
	kinContents                 // a table of contents
	kinTitle                    // the headline
	kinAside                    // stands beside the text
)

// junk are the kinds that are no part of an article.
const junk = kinChrome | kinShare | kinRelated | kinPlea | kinAdvert | kinConsent | kinComments | kinTags

func kinOf(n *node) kin {
	var k kin
	for i := range n.attr {
		switch a := &n.attr[i]; a.Key {
		case "id":
			if !isOwnWords(n, a.Val) {
				k |= kinOfNames(a.Val)
			}
		case "class":
			if !isOwnWords(n, a.Val) || isHeading(n) {
				k |= kinOfNames(a.Val)
			}
		case "data-component", "data-testid", "itemprop", "data-type":
			k |= kinOfNames(a.Val)
		case "role":
			k |= kinOfRole(a.Val)
		}
	}
	if n.is(atom.Article, atom.Main, atom.Body, atom.Html) || isPost(n) {
		k &^= junk | kinAuthor | kinByline | kinDate | kinUnseen | kinPull // said of what it holds
	}
	switch n.tag {
	case atom.Nav, atom.Menu:
		k |= kinChrome
	case atom.Aside:
		k |= kinAside
	case atom.Figcaption:
		k |= kinCaption
	}
	return k
}

// isPost reports whether an element is one post of a weblog, which bears the names of
// its tags and its author.
func isPost(n *node) bool {
	c := n.get("class")
	return strings.Contains(c, "hentry") || strings.Contains(c, "type-post")
}

func kinOfRole(role string) kin {
	switch role {
	case "navigation", "menu", "menubar", "banner", "search", "toolbar", "tablist", "dialog", "alertdialog":
		return kinChrome
	case "complementary":
		return kinAside
	case "doc-endnotes", "doc-footnotes":
		return kinNotes
	case "doc-endnote", "doc-footnote":
		return kinNote
	case "doc-pullquote":
		return kinPull
	case "doc-toc":
		return kinContents
	}
	return 0
}

// kinOfNames reads the words of class names and ids, however they are joined.
func kinOfNames(names string) kin {
	if len(names) > 400 {
		names = names[:400]
	}
	var k kin
	for len(names) > 0 {
		var name string
		name, names, _ = strings.Cut(strings.TrimLeft(names, " \t\n"), " ")
		if name != "" && strings.IndexByte(name, ':') < 0 && !isState(name) {
			k |= kinOfName(name)
		}
	}
	return k
}

// isState reports whether a class says what an element has or does, not what it is.
func isState(name string) bool {
	for _, start := range []string{"has-", "no-", "with-", "without-", "is-", "not-", "tag-", "category-", "show-", "enable-"} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	return false
}

// kinOfName reads one class name: "article-body", "relatedStories", "c-share__list".
func kinOfName(name string) kin {
	var k kin
	var buf [32]byte
	var before string
	w := buf[:0]
	flush := func() {
		if len(w) == 0 {
			return
		}
		word := string(w)
		k |= kinOfWord(word) | kinOfPair(before, word)
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

// kinOfPair reads two words in a row.
func kinOfPair(a, b string) kin {
	switch a + " " + b {
	case "read more", "more stories", "more from", "most read", "most popular", "you may", "also like", "read next", "up next",
		"read also", "see also", "top stories", "latest news", "more news", "more articles", "other articles", "article list", "post navigation", "related posts":
		return kinRelated
	case "sign up", "call to", "opt in", "lead magnet", "mailing list", "pay wall", "post ratings", "article rating":
		return kinPlea
	case "author bio", "author box", "author info", "about author", "author card", "author block", "author profile", "post author", "entry author":
		return kinAuthor
	case "article body", "post body", "story body", "entry content", "post content", "article content", "story content", "article text", "body text", "main content", "content body", "article main", "post text", "rich text":
		return kinBody
	case "sr only", "screen reader", "visually hidden", "off screen":
		return kinUnseen
	case "pull quote", "quote pull":
		return kinPull
	case "table contents", "of contents", "jump links":
		return kinContents
	case "image credit", "photo credit", "picture credit", "img credit", "media credit":
		return kinCredit
	case "image caption", "photo caption", "img caption", "wp caption", "media caption", "caption text":
		return kinCaption
	case "sub headline", "sub title", "sub heading", "article summary", "article lead", "article intro":
		return kinDek
	case "foot note", "end note":
		return kinNote
	case "foot notes", "end notes":
		return kinNotes
	}
	return 0
}

func kinOfWord(w string) kin {
	if strings.HasPrefix(w, "related") {
		return kinRelated // "relatedposts", "relatedlinks"
	}
	switch w {
	case "nav", "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "toolbar", "pagination", "pager", "sidebar", "skip", "masthead", "topbar", "offcanvas", "modal", "popup", "popover", "lightbox", "dropdown", "search", "searchform", "tooltip", "printonly", "noprint", "navbox", "catlinks", "editsection":
		return kinChrome
	case "share", "sharing", "social", "sharedaddy", "addtoany", "addthis", "follow", "socials", "sharethis", "sharebar":
		return kinShare
	case "recommended", "recommendations", "recommendation", "recirc", "recirculation", "trending", "popular", "outbrain", "taboola", "readmore", "zergnet", "yarpp", "crosslinks", "moreon", "mostread", "upnext":
		return kinRelated
	case "newsletter", "newsletters", "subscribe", "subscription", "signup", "donate", "donation", "paywall", "optin", "mailchimp", "regwall", "membership", "appeal", "cta", "mailinglist":
		return kinPlea
	case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promos", "promotion", "promoted", "dfp", "adslot", "adsense", "adsbygoogle", "adunit", "adbox", "adwrapper", "banner", "billboard":
		return kinAdvert
	case "cookie", "cookies", "consent", "gdpr", "privacy", "onetrust":
		return kinConsent
	case "comments", "disqus", "commentlist", "respond", "commentform", "livefyre", "comment":
		return kinComments
	case "bio", "biography", "authorbox", "authorbio", "authorinfo":
		return kinAuthor
	case "tags", "taglist", "tagcloud", "keywords", "categories", "topics":
		return kinTags
	case "byline", "author", "authors", "bylines", "writer", "contributor", "contributors", "authorname":
		return kinByline
	case "date", "timestamp", "published", "pubdate", "datetime", "time", "dateposted", "datepublished", "dateline":
		return kinDate
	case "dek", "standfirst", "subtitle", "subhead", "subheadline", "deck", "teaser", "subheading", "chapeau", "strapline", "abstract",
		"chapo", "vorspann", "einleitung", "ingress", "manchet", "entradilla", "bajada", "copete", "sottotitolo", "sommario", "perex", "excerpt", "preamble":
		return kinDek
	case "intro", "introduction", "summary", "lead", "lede", "leadtext":
		return kinIntro
	case "caption", "captions", "figcaption", "legend", "imgcaption", "thumbcaption":
		return kinCaption
	case "credit", "credits", "copyright", "attribution", "photographer", "photocredit":
		return kinCredit
	case "source", "sources", "src", "agency", "quelle", "fuente", "fonte", "fotograf", "rights", "rechte", "firma", "provider":
		return kinSource
	case "image", "img", "picture", "pic", "photo", "photos", "foto", "figure", "fig", "media", "bild", "imagen", "thumb", "slide", "gallery", "illustration":
		return kinPicture
	case "pullquote", "pullquotes", "blockpull":
		return kinPull
	case "footnotes", "endnotes", "references", "reflist", "notes":
		return kinNotes
	case "footnote", "endnote", "sidenote", "marginnote", "fn":
		return kinNote
	case "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "bodytext":
		return kinBody
	case "hidden", "hide", "sronly", "invisible", "offscreen", "assistive":
		return kinUnseen
	case "toc", "contents":
		return kinContents
	case "headline", "title", "heading":
		return kinTitle
	}
	return 0
}

// inKin reports whether n or an element around it with no more than most letters is of
// a kind.
func inKin(n *node, k kin, most int) bool {
	for ; n != nil && n.letters <= most; n = n.parent {
		if n.kin&k != 0 {
			return true
		}
	}
	return false
}
