package web

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// Sizes of pictures in pixels: smaller ones are icons or hold open a space, and none
// is needed wider than any terminal shows it.
const (
	iconSize   = 48
	sizeFair   = 480
	widthGreat = 2000
)

// imageOf is the picture that an img element shows, the best of the sizes it comes
// in. It reports false for icons and spacers.
func (p *page) imageOf(n *node) (article.Image, bool) {
	var i article.Image
	i.Width, i.Height = pixels(n, "width"), pixels(n, "height")
	if i.Width > 0 && i.Width < iconSize && i.Height < iconSize || i.Height > 0 && i.Height < iconSize && i.Width < iconSize {
		return i, false
	}
	if i.Width == 1 || i.Height == 1 {
		return i, false
	}
	i.URL = p.source(n)
	if i.URL == "" || isSpacer(i.URL) || strings.HasPrefix(i.URL, "data:") && !isPictureData(i.URL) {
		return i, false
	}
	if alt := clean.Line(n.get("alt")); !isFileName(alt) {
		i.Alt = alt
	}
	return i, true
}

// isFileName reports whether an alternative text is only what the picture's file is called.
func isFileName(alt string) bool {
	return !strings.Contains(alt, " ") && (looksLikePicture(alt) || strings.Count(alt, "_") > 1)
}

// source is the address of a picture: its own, unless that is a placeholder or known
// to be small, and a better one is said to be the same picture.
func (p *page) source(n *node) string {
	src := n.get("src")
	if isPlaceholder(src) || isLazy(n) {
		if lazy := lazySource(n); lazy != "" {
			src = lazy
		}
	}
	own := firstOf(n.get("srcset"), lazySrcset(n))
	if !isPlaceholder(src) && !isSmall(n, src, own) {
		return p.address(src)
	}
	best := bestOf(own)
	if pic := n.parent; best == "" && pic != nil && pic.is(atom.Picture) {
		for c := pic.first; c != nil && best == ""; c = c.next {
			if c.is(atom.Source) && !strings.HasPrefix(c.get("media"), "print") {
				best = bestOf(firstOf(c.get("srcset"), c.get("data-srcset")))
			}
		}
	}
	if best == "" && !isPlaceholder(src) {
		best = src
	}
	return p.address(best)
}

// isSmall reports whether a picture is said to be of less than a fair size where others
// of its sizes are not.
func isSmall(n *node, src, srcset string) bool {
	width, most := float64(pixels(n, "width")), 0.0
	for _, c := range candidates(srcset) {
		if most = max(most, c.width); c.address == src && c.width > 10 {
			width = c.width
		}
	}
	return width > 0 && max(width, float64(pixels(n, "height"))) < sizeFair && most > 1.5*width
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// isPlaceholder reports whether an address shows nothing until a script has run.
func isPlaceholder(src string) bool {
	src = strings.TrimSpace(src)
	return strings.Trim(src, "#/:0") == "" || strings.HasPrefix(src, "data:") && !isPictureData(src) || strings.HasPrefix(src, "about:")
}

// isPictureData reports whether an address holds a picture and not a dot.
func isPictureData(src string) bool {
	return strings.HasPrefix(src, "data:image/") && !strings.HasPrefix(src, "data:image/svg") && len(src) > 1000
}

func isLazy(n *node) bool { return strings.Contains(strings.ToLower(n.get("class")), "lazy") }

// lazySource is the address that a script would put in.
func lazySource(n *node) string {
	for _, key := range []string{"data-src", "data-original", "data-lazy-src", "data-original-src", "data-hi-res-src", "data-full-src",
		"data-image", "data-img-src", "data-src-large", "data-large-file", "data-echo", "data-url", "data-lazy", "data-delayed-url", "data-actualsrc", "data-runner-src", "nitro-lazy-src"} {
		if v := strings.TrimSpace(n.get(key)); v != "" && !strings.HasPrefix(v, "data:") && !strings.ContainsAny(v, " {") {
			return v
		}
	}
	for _, a := range n.attr {
		if v := strings.TrimSpace(a.Val); strings.HasPrefix(a.Key, "data-") && (looksLikePicture(v) || strings.HasSuffix(a.Key, "lazyload") && strings.HasPrefix(v, "http") && !strings.ContainsAny(v, " {")) {
			return v
		}
	}
	return ""
}

func looksLikePicture(v string) bool {
	if len(v) > 2000 || len(v) < 6 || strings.ContainsAny(strings.TrimSpace(v), " {<") {
		return false
	}
	u, err := url.Parse(strings.TrimSpace(v))
	if err != nil {
		return false
	}
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif":
		return true
	}
	return false
}

func lazySrcset(n *node) string {
	return firstOf(n.get("data-srcset"), n.get("data-lazy-srcset"), n.get("data-original-set"))
}

// bestOf is the address in a srcset that suits a screen best: the widest that is no
// wider than any terminal needs, or the narrowest.
func bestOf(srcset string) string {
	var best string
	width := 0.0
	for _, c := range candidates(srcset) {
		better := c.width > width && c.width <= widthGreat || c.width < width && width > widthGreat
		if best == "" || better {
			best, width = c.address, c.width
		}
	}
	return best
}

type candidate struct {
	address string
	width   float64 // pixels, or a density below 10
}

// candidates reads a srcset: addresses, which may hold commas, each with a width or
// a density.
func candidates(srcset string) []candidate {
	var found []candidate
	for s := strings.TrimSpace(srcset); s != "" && len(found) < 40; {
		end := strings.IndexAny(s, " \n\t")
		if end < 0 {
			end = len(s)
		}
		address, rest := s[:end], s[end:]
		descriptor := ""
		if strings.HasSuffix(address, ",") {
			address = strings.TrimRight(address, ",")
		} else {
			descriptor, rest, _ = strings.Cut(rest, ",")
		}
		s = strings.TrimLeft(rest, " \n\t,")
		descriptor = strings.TrimSpace(descriptor)
		width, _ := strconv.ParseFloat(strings.TrimRight(descriptor, "wxh"), 64)
		if address != "" && !strings.HasPrefix(address, "data:") {
			found = append(found, candidate{address, width})
		}
	}
	return found
}

// isSpacer reports whether an address is by its name no picture of the article's.
func isSpacer(address string) bool {
	name := address
	if u, err := url.Parse(address); err == nil && u.Scheme != "data" {
		name = strings.ToLower(path.Base(u.Path))
	}
	for _, w := range []string{"spacer", "blank.gif", "pixel.gif", "transparent.", "1x1", "clear.gif", "placeholder.gif", "loading.gif", "spinner"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

func pixels(n *node, key string) int {
	v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(n.get(key)), "px"))
	if err != nil || v < 0 || v > 100_000 {
		return 0
	}
	return v
}

// isCount reports whether a picture for who runs no scripts is there to be asked for, and
// not to be seen: it counts who reads the page.
func isCount(i article.Image) bool {
	return i.Alt == "" && i.Width < iconSize && !looksLikePicture(i.URL) && !strings.HasPrefix(i.URL, "data:")
}

// noscriptFigure is the picture that stands in a noscript element for who runs no
// scripts, unless the page has it beside that element too.
func (p *page) noscriptFigure(n *node) (article.Figure, bool) {
	inner := n.raw()
	if !strings.Contains(inner, "<img") || len(inner) > 20_000 {
		return article.Figure{}, false
	}
	z := html.NewTokenizer(strings.NewReader(inner))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return article.Figure{}, false
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom != atom.Img {
				continue
			}
			i, ok := p.imageOf(&node{tag: atom.Img, name: "img", attr: t.Attr, parent: n.parent})
			return article.Figure{Images: []article.Image{i}}, ok && !isCount(i)
		}
	}
}
