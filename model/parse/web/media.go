package web

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// media sets a video, a sound or an embedded page as a figure with its address.
func (s *setter) media(n *node, k look) {
	if !s.reaches(n, k) {
		return
	}
	if isDrawing(n) {
		s.drawing(n)
		return
	}
	f := article.Figure{Media: s.page.mediaAddress(n)}
	if poster := n.get("poster"); poster != "" {
		f.Images = append(f.Images, article.Image{URL: s.page.address(poster), Alt: clean.Line(n.get("title"))})
	}
	if f.Media == "" && len(f.Images) == 0 {
		return
	}
	if title := clean.Line(firstOf(n.get("title"), n.get("aria-label"))); title != "" && len(f.Images) == 0 {
		f.Images = append(f.Images, article.Image{Alt: title})
	}
	s.after = append(s.after, set{f, n})
}

// isDrawing reports whether an object is a picture.
func isDrawing(n *node) bool {
	address := drawingAddress(n)
	return address != "" && (strings.HasPrefix(n.get("type"), "image/") || looksLikePicture(address))
}

// drawingAddress is where the picture of an object is.
func drawingAddress(n *node) string {
	switch n.tag {
	case atom.Object:
		return n.get("data")
	case atom.Embed:
		return n.get("src")
	}
	return ""
}

// drawing sets an object that is a picture: the one in it that all browsers show, or itself.
func (s *setter) drawing(n *node) {
	if img := n.find(atom.Img); img != nil {
		if i, ok := s.page.imageOf(img); ok {
			s.after = append(s.after, set{article.Figure{Images: []article.Image{i}}, n})
			return
		}
	}
	alt := clean.Line(firstOf(n.get("aria-label"), n.get("title"), n.words()))
	s.after = append(s.after, set{article.Figure{Images: []article.Image{{URL: s.page.address(drawingAddress(n)), Alt: alt}}}, n})
}

// mediaAddress is where a video, sound or embedded page is to be seen.
func (p *page) mediaAddress(n *node) string {
	src := firstOf(n.get("src"), n.get("data-src"), n.get("data-lazy-src"), n.get("data"))
	if src == "" || strings.HasPrefix(src, "about:") {
		n.each(func(m *node) bool {
			if src == "" && m.is(atom.Source, atom.Embed) {
				src = m.get("src")
			}
			return true
		})
	}
	address := p.address(src)
	if n.is(atom.Iframe, atom.Embed, atom.Object) && (address == "" || isAdvertFrame(n, address)) {
		return ""
	}
	return watchPage(address)
}

// isAdvertFrame reports whether an embedded page counts, sells or asks.
func isAdvertFrame(n *node, address string) bool {
	if w, h := pixels(n, "width"), pixels(n, "height"); w == 1 || h == 1 || n.get("width") == "0" || n.get("height") == "0" {
		return true
	}
	s := strings.ToLower(address)
	for _, w := range []string{"doubleclick", "googletagmanager", "googlesyndication", "/ads/", "adservice", "recaptcha", "facebook.com/plugins", "newsletter", "subscribe", "signup", "/comments", "disqus", "sharethis", "mailchimp"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// watchPage turns the address of an embedded player into that of the page where a
// person would watch.
func watchPage(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	id, embedded := strings.CutPrefix(u.Path, "/embed/")
	switch host := strings.TrimPrefix(u.Hostname(), "www."); {
	case (host == "youtube.com" || host == "youtube-nocookie.com") && embedded && id != "" && !strings.Contains(id, "videoseries"):
		return "https://www.youtube.com/watch?v=" + clean.URL(strings.Trim(id, "/"))
	case host == "player.vimeo.com":
		return "https://vimeo.com" + strings.TrimPrefix(u.EscapedPath(), "/video")
	}
	return address
}
