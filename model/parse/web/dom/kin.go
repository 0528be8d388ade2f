package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A Kin is what an element's class, id, role and name say it is, in the words that
// makers of pages use everywhere. It is a hint: shape decides.
type Kin uint32

const (
	KinChrome   Kin = 1 << iota // menus, breadcrumbs, toolbars
	KinShare                    // buttons to share and follow
	KinRelated                  // other articles
	KinPlea                     // newsletters, subscriptions, donations, apps
	KinAdvert                   // adverts and what is sponsored
	KinConsent                  // cookies and privacy
	KinComments                 // what readers say
	KinAuthor                   // who wrote it
	KinTags                     // what it is filed under
	KinByline                   // the line that names the writer
	KinDate                     // when it was published
	KinDek                      // the standfirst
	KinIntro                    // the standfirst, or the first lines
	KinCaption                  // words under a picture
	KinCredit                   // whose picture it is
	KinSource                   // where something is from
	KinPicture                  // holds a picture
	KinPull                     // words of the article set large
	KinNotes                    // footnotes
	KinNote                     // one footnote
	KinBody                     // the text of the article
	KinUnseen                   // for screen readers only, or not shown
	KinContents                 // a table of contents
	KinTitle                    // the headline
	KinAside                    // stands beside the text
)

// Junk are the kinds that are no part of an article.
const Junk = KinChrome | KinShare | KinRelated | KinPlea | KinAdvert | KinConsent | KinComments | KinTags

func kinOf(n *Node) Kin {
	var k Kin
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "id":
			if !IsOwnWords(n, a.Val) {
				k |= kinOfNames(a.Val)
			}
		case "class":
			if !IsOwnWords(n, a.Val) || IsHeading(n) {
				k |= kinOfNames(a.Val)
			}
		case "data-component", "data-testid", "itemprop", "data-type":
			k |= kinOfNames(a.Val)
		case "role":
			k |= kinOfRole(a.Val)
		}
	}
	if n.Is(atom.Article, atom.Main, atom.Body, atom.Html) || IsPost(n) {
		k &^= Junk | KinAuthor | KinByline | KinDate | KinUnseen | KinPull // said of what it holds
	}
	switch n.Tag {
	case atom.Nav, atom.Menu:
		k |= KinChrome
	case atom.Aside:
		k |= KinAside
	case atom.Figcaption:
		k |= KinCaption
	}
	return k
}

// IsPost reports whether an element is one post of a weblog, which bears the names of
// its tags and its author.
func IsPost(n *Node) bool {
	c := n.Get("class")
	return strings.Contains(c, "hentry") || strings.Contains(c, "type-post")
}

func kinOfRole(role string) Kin {
	switch role {
	case "navigation", "menu", "menubar", "banner", "search", "toolbar", "tablist", "dialog", "alertdialog":
		return KinChrome
	case "complementary":
		return KinAside
	case "doc-endnotes", "doc-footnotes":
		return KinNotes
	case "doc-endnote", "doc-footnote":
		return KinNote
	case "doc-pullquote":
		return KinPull
	case "doc-toc":
		return KinContents
	}
	return 0
}

// kinOfNames reads the words of class names and ids, however they are joined.
func kinOfNames(names string) Kin {
	if len(names) > 400 {
		names = names[:400]
	}
	var k Kin
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
func kinOfName(name string) Kin {
	var k Kin
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
func kinOfPair(a, b string) Kin {
	switch a + " " + b {
	case "read more", "more stories", "more from", "most read", "most popular", "you may", "also like", "read next", "up next",
		"read also", "see also", "top stories", "latest news", "more news", "more articles", "other articles", "article list", "post navigation", "related posts":
		return KinRelated
	case "sign up", "call to", "opt in", "lead magnet", "mailing list", "pay wall", "post ratings", "article rating":
		return KinPlea
	case "author bio", "author box", "author info", "about author", "author card", "author block", "author profile", "post author", "entry author":
		return KinAuthor
	case "article body", "post body", "story body", "entry content", "post content", "article content", "story content", "article text", "body text", "main content", "content body", "article main", "post text", "rich text":
		return KinBody
	case "sr only", "screen reader", "visually hidden", "off screen":
		return KinUnseen
	case "pull quote", "quote pull":
		return KinPull
	case "table contents", "of contents", "jump links":
		return KinContents
	case "image credit", "photo credit", "picture credit", "img credit", "media credit":
		return KinCredit
	case "image caption", "photo caption", "img caption", "wp caption", "media caption", "caption text":
		return KinCaption
	case "sub headline", "sub title", "sub heading", "article summary", "article lead", "article intro":
		return KinDek
	case "foot note", "end note":
		return KinNote
	case "foot notes", "end notes":
		return KinNotes
	}
	return 0
}

func kinOfWord(w string) Kin {
	if strings.HasPrefix(w, "related") {
		return KinRelated // "relatedposts", "relatedlinks"
	}
	switch w {
	case "nav", "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "toolbar", "pagination", "pager", "sidebar", "skip", "masthead", "topbar", "offcanvas", "modal", "popup", "popover", "lightbox", "dropdown", "search", "searchform", "tooltip", "printonly", "noprint", "navbox", "catlinks", "editsection":
		return KinChrome
	case "share", "sharing", "social", "sharedaddy", "addtoany", "addthis", "follow", "socials", "sharethis", "sharebar":
		return KinShare
	case "recommended", "recommendations", "recommendation", "recirc", "recirculation", "trending", "popular", "outbrain", "taboola", "readmore", "zergnet", "yarpp", "crosslinks", "moreon", "mostread", "upnext":
		return KinRelated
	case "newsletter", "newsletters", "subscribe", "subscription", "signup", "donate", "donation", "paywall", "optin", "mailchimp", "regwall", "membership", "appeal", "cta", "mailinglist":
		return KinPlea
	case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promos", "promotion", "promoted", "dfp", "adslot", "adsense", "adsbygoogle", "adunit", "adbox", "adwrapper", "banner", "billboard":
		return KinAdvert
	case "cookie", "cookies", "consent", "gdpr", "privacy", "onetrust":
		return KinConsent
	case "comments", "disqus", "commentlist", "respond", "commentform", "livefyre", "comment":
		return KinComments
	case "bio", "biography", "authorbox", "authorbio", "authorinfo":
		return KinAuthor
	case "tags", "taglist", "tagcloud", "keywords", "categories", "topics":
		return KinTags
	case "byline", "author", "authors", "bylines", "writer", "contributor", "contributors", "authorname":
		return KinByline
	case "date", "timestamp", "published", "pubdate", "datetime", "time", "dateposted", "datepublished", "dateline":
		return KinDate
	case "dek", "standfirst", "subtitle", "subhead", "subheadline", "deck", "teaser", "subheading", "chapeau", "strapline", "abstract",
		"chapo", "vorspann", "einleitung", "ingress", "manchet", "entradilla", "bajada", "copete", "sottotitolo", "sommario", "perex", "excerpt", "preamble":
		return KinDek
	case "intro", "introduction", "summary", "lead", "lede", "leadtext":
		return KinIntro
	case "caption", "captions", "figcaption", "legend", "imgcaption", "thumbcaption":
		return KinCaption
	case "credit", "credits", "copyright", "attribution", "photographer", "photocredit":
		return KinCredit
	case "source", "sources", "src", "agency", "quelle", "fuente", "fonte", "fotograf", "rights", "rechte", "firma", "provider":
		return KinSource
	case "image", "img", "picture", "pic", "photo", "photos", "foto", "figure", "fig", "media", "bild", "imagen", "thumb", "slide", "gallery", "illustration":
		return KinPicture
	case "pullquote", "pullquotes", "blockpull":
		return KinPull
	case "footnotes", "endnotes", "references", "reflist", "notes":
		return KinNotes
	case "footnote", "endnote", "sidenote", "marginnote", "fn":
		return KinNote
	case "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "bodytext":
		return KinBody
	case "hidden", "hide", "sronly", "invisible", "offscreen", "assistive":
		return KinUnseen
	case "toc", "contents":
		return KinContents
	case "headline", "title", "heading":
		return KinTitle
	}
	return 0
}

// InKin reports whether n or an element around it with no more than most letters is of
// a kind.
func InKin(n *Node, k Kin, most int) bool {
	for ; n != nil && n.Letters <= most; n = n.Parent {
		if n.Kin&k != 0 {
			return true
		}
	}
	return false
}
