package dom

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

// ImageOf is the picture that an img element shows, the best of the sizes it comes
// in. It reports false for icons and spacers.
func (p *Page) ImageOf(n *Node) (article.Image, bool) {
	var i article.Image
	i.Width, i.Height = Pixels(n, "width"), Pixels(n, "height")
	if i.Width > 0 && i.Width < iconSize && i.Height < iconSize || i.Height > 0 && i.Height < iconSize && i.Width < iconSize {
		return i, false
	}
	if i.Width == 1 || i.Height == 1 {
		return i, false
	}
	i.URL = p.Source(n)
	if i.URL == "" || IsSpacer(i.URL) || strings.HasPrefix(i.URL, "data:") && !isPictureData(i.URL) {
		return i, false
	}
	if alt := clean.Line(n.Get("alt")); !isFileName(alt) {
		i.Alt = alt
	}
	return i, true
}

// PictureOf is ImageOf with all sizes that the page offers the picture in, for a figure.
func (p *Page) PictureOf(n *Node) (article.Image, bool) {
	i, ok := p.ImageOf(n)
	if ok {
		i.Sizes = p.sizes(n, i)
	}
	return i, ok
}

// isFileName reports whether an alternative text is only what the picture's file is called.
func isFileName(alt string) bool {
	return !strings.Contains(alt, " ") && (LooksLikePicture(alt) || strings.Count(alt, "_") > 1)
}

// Source is the address of a picture: its own, unless that is a placeholder or known
// to be small, and a better one is said to be the same picture.
func (p *Page) Source(n *Node) string {
	src := n.Get("src")
	if lazy := FirstOf(loadedSource(n), lazySource(n)); lazy != "" && (isPlaceholder(src) || IsSpacer(src) || lazy == loadedSource(n)) {
		src = lazy
	}
	own := firstSet(n.Get("srcset"), lazySrcset(n))
	empty := isPlaceholder(src) || IsSpacer(src)
	if !empty && !isSmall(n, src, own) {
		return p.Address(src)
	}
	best := BestOf(own)
	if best == "" {
		best = BestOf(sourceSet(n))
	}
	if best == "" {
		best = p.background(n)
	}
	return p.Address(best)
}

// Behind is the address of the picture that an element without words shows behind itself, or
// will when a script has put it there; a figure may have words, its caption.
func (p *Page) Behind(n *Node) string {
	if n.Letters > 0 && !n.Is(atom.Figure) {
		return ""
	}
	for _, address := range []string{n.Get("data-src"), n.Get("data-bg"), n.Get("data-background-image"), n.Get("data-background"), p.background(n)} {
		if address = strings.TrimSpace(address); cssAddress(address) != "" {
			address = cssAddress(address)
		}
		if LooksLikePicture(address) && !IsSpacer(address) {
			return p.Address(address)
		}
	}
	return ""
}

// Poster is the picture that a video shows before it is played; empty where it has none, or
// has its scripts put one in that can't be told.
func (p *Page) Poster(n *Node) string {
	for _, key := range []string{"poster", "data-poster", "data-posterurl", "data-poster-url", "data-lazy-poster"} {
		if v := strings.TrimSpace(n.Get(key)); !isPlaceholder(v) && !IsSpacer(v) {
			return p.Address(v)
		}
	}
	return ""
}

// isSmall reports whether a picture is said to be of less than a fair size where others
// of its sizes are not.
func isSmall(n *Node, src, srcset string) bool {
	width, most := float64(Pixels(n, "width")), 0.0
	for _, c := range candidates(srcset) {
		if most = max(most, c.width); c.address == src {
			width = c.width
		}
	}
	return width > 0 && max(width, float64(Pixels(n, "height"))) < sizeFair && most > 1.5*width
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

// loadedSource is the address that scripts which load pictures late put in the place of
// whatever stands there: a blurred twin, a drawing that spins.
func loadedSource(n *Node) string {
	for _, key := range []string{"data-src", "data-lazy-src", "data-original", "data-native-src", "data-hi-res-src", "data-full-src"} {
		if v := strings.TrimSpace(n.Get(key)); LooksLikePicture(v) && !isPlaceholder(v) && !IsSpacer(v) {
			return v
		}
	}
	return ""
}

// lazySource is the address that a script would put in.
func lazySource(n *Node) string {
	for _, key := range []string{"data-src", "data-original", "data-lazy-src", "data-original-src", "data-hi-res-src", "data-full-src",
		"data-image", "data-img-src", "data-src-large", "data-large-file", "data-echo", "data-url", "data-lazy", "data-delayed-url", "data-actualsrc", "data-runner-src", "nitro-lazy-src"} {
		if v := strings.TrimSpace(n.Get(key)); v != "" && !strings.HasPrefix(v, "data:") && !strings.ContainsAny(v, " {") {
			return v
		}
	}
	for _, a := range n.Attr {
		own := strings.HasPrefix(a.Key, "data-")
		if v := strings.TrimSpace(a.Val); LooksLikePicture(v) && a.Key != "src" && (own || strings.Contains(v, "/")) || own && strings.HasSuffix(a.Key, "lazyload") && strings.HasPrefix(v, "http") && !strings.ContainsAny(v, " {") {
			return v
		}
	}
	return filledIn(n)
}

// filledIn is the address that a script makes of a pattern with a place for the width.
func filledIn(n *Node) string {
	pattern := n.Get("data-src")
	if !strings.Contains(pattern, "{width}") {
		return ""
	}
	best := sizeFair
	for width := range strings.FieldsFuncSeq(n.Get("data-widths"), func(r rune) bool { return r < '0' || r > '9' }) {
		if w, err := strconv.Atoi(width); err == nil && w > best && w <= widthGreat {
			best = w
		}
	}
	return strings.ReplaceAll(pattern, "{width}", strconv.Itoa(best))
}

// longestAddress is the bytes of an address, at most, that is looked into.
const longestAddress = 2000

// LooksLikePicture reports whether an address is a picture's, by its ending.
func LooksLikePicture(v string) bool {
	if len(v) > longestAddress || strings.ContainsAny(strings.TrimSpace(v), " {<") {
		return false
	}
	u, err := url.Parse(strings.TrimSpace(v))
	if err != nil {
		return false
	}
	return article.IsPicture(u.Path) && !strings.EqualFold(path.Ext(u.Path), ".svg")
}

func lazySrcset(n *Node) string {
	return n.Get("data-srcset", "data-lazy-srcset", "data-original-set")
}

// IsSpacer reports whether an address is by its name no picture of the article's.
func IsSpacer(address string) bool {
	name := address
	if u, err := url.Parse(address); err == nil && u.Scheme != "data" {
		name = strings.ToLower(path.Base(u.Path))
	}
	isPhoto := ContainsAny(path.Ext(name), ".jpg", ".jpeg", ".webp")
	return ContainsAny(name, "spacer", "blank.gif", "pixel.gif", "transparent.", "1x1", "clear.gif", "loading.gif", "spinner") || strings.Contains(name, "placeholder") && !isPhoto
}

func Pixels(n *Node, key string) int {
	v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(n.Get(key)), "px"))
	if err != nil || v < 0 || v > mostPixels {
		return 0
	}
	return v
}

// isCount reports whether a picture for who runs no scripts is there to be asked for, and
// not to be seen: it counts who reads the page.
func isCount(i article.Image) bool {
	return i.Alt == "" && i.Width < iconSize && !LooksLikePicture(i.URL) && !strings.HasPrefix(i.URL, "data:")
}

// waitsBeside reports whether a picture stands right beside an element that a script would
// put in the place of nothing.
func (p *Page) waitsBeside(n *Node) bool {
	for _, beside := range []*Node{PrevElement(n), NextElement(n)} {
		if !beside.Is(atom.Img) || !isPlaceholder(beside.Get("src")) {
			continue
		}
		if _, ok := p.ImageOf(beside); ok {
			return true
		}
	}
	return false
}

// NoscriptFigure is the picture that stands in a noscript element for who runs no
// scripts, unless the page has it beside that element too.
func (p *Page) NoscriptFigure(n *Node) (article.Figure, bool) {
	inner := n.Raw()
	if !strings.Contains(inner, "<img") || p.waitsBeside(n) {
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
			i, ok := p.PictureOf(&Node{Tag: atom.Img, Name: "img", Attr: t.Attr, Parent: n.Parent})
			return article.Figure{Images: []article.Image{i}}, ok && !isCount(i)
		}
	}
}

// Unsized is a picture's address without what says how large it is to be:
// "/quay-300x200.jpg?w=600".
func Unsized(address string) string {
	name, _, _ := strings.Cut(address, "?")
	if !LooksLikePicture(name) {
		return address
	}
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	if i := strings.LastIndexByte(stem, '-'); i > 0 {
		w, h, ok := strings.Cut(stem[i+1:], "x")
		if ok && IsNumbers(w) && IsNumbers(h) {
			stem = stem[:i]
		}
	}
	return stem + ext
}
