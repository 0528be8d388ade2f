package set

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// media sets a video, a sound or an embedded page as a figure with its address.
func (s *setter) media(n *dom.Node, k Style) {
	if !s.reaches(n, k) {
		return
	}
	if dom.IsDrawing(n) {
		s.drawing(n)
		return
	}
	f := article.Figure{Media: mediaAddress(s.page, n)}
	if poster := s.page.Poster(n); poster != "" {
		f.Images = append(f.Images, article.Image{URL: poster, Alt: clean.Line(n.Get("title"))})
	}
	if f.Media == "" && len(f.Images) == 0 {
		return
	}
	if title := clean.Line(n.Get("title", "aria-label")); title != "" && len(f.Images) == 0 {
		f.Images = append(f.Images, article.Image{Alt: title})
	}
	s.after = append(s.after, dom.Set{Block: f, From: n})
}

// drawing sets an object that is a picture: the one in it that all browsers show, or itself.
func (s *setter) drawing(n *dom.Node) {
	if img := n.Find(atom.Img); img != nil {
		if i, ok := s.page.PictureOf(img); ok {
			s.after = append(s.after, dom.Set{Block: article.Figure{Images: []article.Image{i}}, From: n})
			return
		}
	}
	alt := clean.Line(dom.FirstOf(n.Get("aria-label"), n.Get("title"), n.Words()))
	s.after = append(s.after, dom.Set{Block: article.Figure{Images: []article.Image{{URL: s.page.Address(dom.DrawingAddress(n)), Alt: alt}}}, From: n})
}

// mediaAddress is where a video, sound or embedded page is to be seen.
func mediaAddress(p *dom.Page, n *dom.Node) string {
	src := mediaSource(n)
	if inner := n.Search(func(m *dom.Node) bool { return m.Is(atom.Source, atom.Embed) && m.Has("src") }); src == "" && inner != nil {
		src = inner.Get("src")
	}
	address := plugged(p.Address(src))
	if n.Is(atom.Iframe, atom.Embed, atom.Object) && (address == "" || isAdvertFrame(n, address) || strings.HasSuffix(address, ".swf")) { // no program shows Flash
		return ""
	}
	return watchPage(address)
}

// mediaSource is the address that an element has, or will have when its script has run.
func mediaSource(n *dom.Node) string {
	for _, key := range []string{"src", "data-src", "data-lazy-src", "data"} {
		if src := n.Get(key); src != "" && !strings.HasPrefix(src, "about:") && !strings.HasPrefix(src, "data:image/") {
			return src
		}
	}
	return ""
}

// isAdvertFrame reports whether an embedded page counts, sells or asks.
func isAdvertFrame(n *dom.Node, address string) bool {
	if w, h := dom.Pixels(n, "width"), dom.Pixels(n, "height"); w == 1 || h == 1 || n.Get("width") == "0" || n.Get("height") == "0" {
		return true
	}
	return dom.ContainsAny(strings.ToLower(address), "doubleclick", "googletagmanager", "googlesyndication", "/ads/", "adservice", "recaptcha", "facebook.com/plugins", "newsletter", "subscribe", "signup", "/comments", "disqus", "sharethis", "mailchimp")
}

// plugged is the address of the film or the post that one of Facebook's frames shows.
func plugged(address string) string {
	u, err := url.Parse(address)
	if err == nil && strings.HasSuffix(u.Hostname(), "facebook.com") && (u.Path == "/plugins/video.php" || u.Path == "/plugins/post.php") {
		return dom.FirstOf(clean.URL(u.Query().Get("href")), address)
	}
	return address
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

// card is a figure that a writer made of a link to another page: what that is called, what
// it is about and where it leads. Unlike a teaser of the page's it says that it is one.
func (s *setter) card(n *dom.Node) (article.Figure, bool) {
	a := n.Find(atom.A)
	if a == nil || a.Letters == 0 || a.Letters < n.Letters || a.Letters > longCaption || !isCard(n) && !isCard(a) || showsPage(n) || !dom.LeadsAway(a) {
		return article.Figure{}, false
	}
	f := article.Figure{Media: s.page.Address(a.Get("href"))}
	a.Each(func(m *dom.Node) bool {
		switch line := clean.Line(m.Text); {
		case m.Hidden:
			return false
		case m.Is(atom.Img):
			if i, ok := s.page.PictureOf(m); ok && !dom.IsIcon(m, i) {
				f.Images = append(f.Images, i)
			}
		case line == "" || line == a.Get("href"):
		case f.Caption.IsZero():
			f.Caption.Text = article.Text{{Text: line, Link: f.Media}}
		default:
			f.Caption.Text = append(f.Caption.Text, article.Run{Text: "\n" + line})
		}
		return true
	})
	return f, !f.Caption.IsZero()
}

// showsPage reports whether an element shows another page, so that a link beside it is no card.
func showsPage(n *dom.Node) bool {
	frame := n.Find(atom.Iframe)
	return frame != nil && !frame.Hidden
}

// isCard reports whether an element calls itself a card of a link.
func isCard(n *dom.Node) bool {
	return strings.Contains(n.Get("class"), "bookmark") || strings.Contains(n.Get("class"), "embed")
}
