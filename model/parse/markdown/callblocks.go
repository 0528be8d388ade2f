package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// called are the blocks that a call stands for, with what stands between it and its end.
func (w *writer) called(n *called) []article.Block {
	c := n.call
	if n.kept || n.words != "" && keeping[c.name] {
		words := n.words
		if n.kept {
			words = w.lines(n)
		}
		return w.keptLines(c, words)
	}
	if c.way == ending {
		return nil
	}
	if f, ok := w.calledFigure(c); ok {
		return append(one(f), w.within(n)...)
	}
	if c.way == alone {
		return w.calledAlone(n)
	}
	return w.calledBox(c, w.within(n))
}

// within are the blocks between a call and its end.
func (w *writer) within(n *called) []article.Block {
	if n.words != "" {
		return w.nested(n.words)
	}
	return w.children(n)
}

// keptLines are the lines between a call that keeps them and its end.
func (w *writer) keptLines(c call, lines string) []article.Block {
	switch c.name {
	case "comment":
		w.omit(lines, comment)
		return nil
	case "katex", "latex", "math":
		return one(newFormula(strings.TrimSpace(strings.Trim(strings.TrimSpace(lines), "$"))))
	case "query":
		w.omit(lines, "a question to a program")
		return nil
	case "rawhtml", "export":
		return w.htmlBlocks(lines)
	}
	language := c.first("lang", "language", "syntax")
	if language == "" {
		language = strings.TrimPrefix(c.word(0), "lang:")
	}
	if language == "" && c.name != "highlight" && c.name != "src" && c.name != "example" && !strings.HasPrefix(c.name, "code") {
		language = c.name
	}
	lines = strings.TrimPrefix(lines, "\n")
	if inner, n := braced(strings.TrimSpace(lines)); n == len(strings.TrimSpace(lines)) {
		if words, ok := literal(inner); ok {
			lines = words
		}
	}
	return one(article.Code{Language: clean.Line(language), Text: strings.TrimRight(lines, "\n ")})
}

// calledFigure is the figure that a call shows: a picture with its caption, a film.
func (w *writer) calledFigure(c call) (article.Figure, bool) {
	picture := c.first("src", "image", "img", "light", "url", "path", "file", "link")
	if picture == "" || picture == c.named["link"] {
		for _, word := range c.words {
			if article.IsPicture(word) {
				picture = word
			}
		}
	}
	var f article.Figure
	switch {
	case isPicture(picture) || picture != "" && showing[c.name]:
		f.Images = []article.Image{{URL: w.pictureAddress(picture), Alt: clean.Line(c.first("alt", "alttext", "desc"))}}
	default:
		if f.Media = w.film(c); f.Media == "" {
			return f, false
		}
	}
	caption := c.first("caption", "cap", "figcaption", "title")
	if caption == "" && f.Media != "" {
		caption = c.first("label", "alt")
	}
	f.Caption = article.Caption{Text: w.words(caption), Credit: w.words(c.first("attr", "credit", "attribution")).String()}
	return f, true
}

// showing are the calls that show a picture, whatever its address looks like.
var showing = map[string]bool{"figure": true, "img": true, "image": true, "picture": true, "themedimage": true, "zoomimage": true, "frame": true}

// film is the address of what a call plays or shows from elsewhere.
func (w *writer) film(c call) string {
	address := c.first("src", "url", "href", "file", "id", "videoid", "playlist")
	if address == "" {
		address = c.word(0)
	}
	isAddress := strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
	switch {
	case address == "" || strings.ContainsAny(address, " \n"):
		return ""
	case isAddress && playing[c.name] != "" || showing[c.name] && isAddress:
		return w.address(address)
	case c.name == "gist":
		if c.word(1) != "" {
			address += "/" + c.word(1)
		}
	case c.name == "tweet" || c.name == "x":
		if user := c.first("user"); user != "" {
			address = user + "/status/" + c.first("id")
		} else {
			address = "i/status/" + address
		}
	case c.name == "video" || c.name == "audio":
		return w.address(address)
	}
	if before := playing[c.name]; before != "" && before != anywhere {
		return w.address(before + address)
	}
	return ""
}

// anywhere is where a call plays from that is given whole addresses.
const anywhere = "*"

// playing are the calls for what stands at another place, and the address of that place.
var playing = map[string]string{
	"youtube": "https://www.youtube.com/watch?v=", "youtubelite": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/",
	"gist": "https://gist.github.com/", "tweet": "https://x.com/", "x": "https://x.com/", "instagram": "https://www.instagram.com/p/",
	"video": anywhere, "audio": anywhere, "embed": anywhere, "reactplayer": anywhere, "iframe": anywhere, "asciinema": anywhere,
	"spotify": "https://open.spotify.com/", "codepen": "https://codepen.io/pen/", "soundcloud": anywhere, "oembed": anywhere,
}

// calledAlone is what a call says that has no end: a card, a button. Others are for a
// program.
func (w *writer) calledAlone(n *called) []article.Block {
	t, address := w.label(n.call)
	description := w.words(n.first("description", "content", "children"))
	if n.written[0] != '<' && address == "" || len(t) == 0 && len(description) == 0 {
		w.omit(n.written, template)
		return nil
	}
	var bs []article.Block
	for _, t := range []article.Text{t, description} {
		if len(t) > 0 {
			bs = append(bs, article.Paragraph{Text: t})
		}
	}
	return bs
}

// label are the words that a call is headed with, and where they lead.
func (w *writer) label(c call) (article.Text, string) {
	t := w.words(c.first("title", "label", "header", "heading", "text", "summary", "question"))
	address := w.address(c.first("href", "to", "url", "link"))
	if address != "" && len(t) > 0 {
		for i := range t {
			if t[i].Link == "" {
				t[i].Link = address
			}
		}
	}
	return t, address
}

// calledBox are the blocks between a call and its end, in the box that it makes of them.
func (w *writer) calledBox(c call, bs []article.Block) []article.Block {
	title, _ := w.label(c)
	kind := c.name
	generic := general[c.name]
	for _, k := range append([]string{c.first("type", "style", "kind", "class", "variant", "intent", "level", "status", "icon", "severity")}, c.words...) {
		k, _, _ = strings.Cut(strings.ToLower(k), " ")
		if kinds()[k] != "" && generic {
			kind = k
			break
		}
	}
	if len(title) == 0 && (generic || kinds()[kind] != "" || folded[kind] || tabs[kind]) {
		for _, word := range c.words {
			if !strings.EqualFold(word, kind) {
				title = w.words(word)
				break
			}
		}
	}
	switch {
	case tabs[c.name]:
		if len(title) == 0 {
			title = w.words(c.first("name", "value"))
		}
		if len(title) > 0 && len(bs) > 0 {
			return one(article.Details{Title: title, Blocks: bs, Open: true})
		}
		return boxed("", title, bs)
	case c.name == "panel-tabset" || c.name == "tabset":
		return tabbed(bs)
	case quoting[c.name]:
		return w.calledQuote(c, bs)
	case c.name == "figure" && len(bs) > 0:
		if caption := w.words(c.first("caption", "title")); len(caption) > 0 {
			return one(article.Figure{Content: bs, Caption: article.Caption{Text: caption}})
		}
		return bs
	case c.name == "frame" && len(bs) == 1:
		if f, ok := bs[0].(article.Figure); ok && f.Caption.IsZero() {
			f.Caption.Text = w.words(c.first("caption"))
			return one(f)
		}
	case generic && kinds()[kind] == "":
		kind = nameless
	case !generic && kinds()[kind] == "" && !folded[kind]:
		kind = ""
	}
	return boxed(kind, title, bs)
}

// calledQuote is a quotation, with who said it.
func (w *writer) calledQuote(c call, bs []article.Block) []article.Block {
	var by []string
	for _, name := range []string{"author", "cite", "source", "title"} {
		if s := clean.Line(c.named[name]); s != "" {
			by = append(by, s)
		}
	}
	if len(by) == 0 {
		by = c.words
	}
	if len(by) > 0 {
		bs = append(bs, article.Paragraph{Text: w.words("— " + strings.Join(by, ", "))})
	}
	if len(bs) == 0 {
		return nil
	}
	return one(article.Quote{Blocks: bs})
}

// general are the calls for a box whose kind is given with them.
var general = map[string]bool{"notice": true, "callout": true, "admonition": true, "alert": true, "hint": true, "message": true, "aside": true,
	"admonitions": true, "box": true, "banner": true, "highlight": true}

// quoting are the calls for a quotation.
var quoting = map[string]bool{"quote": true, "blockquote": true, "epigraph": true, "pull-quote": true, "highlights": true}

// tabs are the calls for boxes of which one is shown at a time.
var tabs = map[string]bool{"tab": true, "tabitem": true, "tab-item": true, "codegroupitem": true, "tabpane": true, "tabpanel": true}
