package dom

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// A venue is a place where films, sounds, posts and drawings are kept, and how elements that
// wait for its script tell which they show.
type venue struct {
	word    string   // in the element's name, class or id
	keys    []string // attributes that may hold what the work is called there
	shape   string   // of that, as a regular expression
	address string   // where the work is seen, up to its name
}

var venues = sync.OnceValue(func() []venue {
	ids := []string{"data-videoid", "videoid", "video-id", "data-video-id", "data-video_id", "data-id", "data-youtube-id", "data-youtube", "data-yt-id", "data-ytid", "data-vimeo-id"}
	return []venue{
		{"youtube", ids, `^[\w-]{11}$`, "https://www.youtube.com/watch?v="},
		{"vimeo", ids, `^\d{6,12}$`, "https://vimeo.com/"},
		{"dailymotion", ids, `^x\w{4,8}$`, "https://www.dailymotion.com/video/"},
		{"twitter", []string{"data-tweetid", "data-tweet-id"}, `^\d+$`, "https://x.com/i/status/"},
		{"tweet", []string{"data-tweetid", "data-tweet-id", "data-id"}, `^\d+$`, "https://x.com/i/status/"},
		{"instagram", []string{"data-shortcode"}, `^[\w-]+$`, "https://www.instagram.com/p/"},
		{"soundcloud", []string{"data-trackid"}, `^\d+$`, "https://api.soundcloud.com/tracks/"},
		{"infogram", []string{"data-id"}, `^[\w-]+$`, "https://infogram.com/"},
		{"flourish", []string{"data-src"}, `^(visualisation|story)/\d+$`, "https://public.flourish.studio/"},
		{"asciicast", []string{"id"}, `^asciicast-\w+$`, "https://asciinema.org/a/"},
		{"speakerdeck", []string{"data-id"}, `^\w+$`, "https://speakerdeck.com/player/"},
		{"", []string{"data-telegram-post"}, `^\w+/\d+$`, "https://t.me/"},
	}
})

// asPlayer makes an embedded page of an element that stands for one until its script has run,
// and reports whether it did. What the element shows until then is its title.
func asPlayer(n *Node, src *html.Node) bool {
	if !mayStandFor(n) {
		return false
	}
	address := FirstOf(keptAt(n), scriptsWork(n), postAddress(n, src), playerAddress(n), bareAddress(n, src))
	if address == "" {
		return false
	}
	title, poster := shownFor(src)
	title = FirstOf(n.Get("data-title"), n.Get("title"), title)
	n.Tag, n.Name = atom.Iframe, "iframe"
	n.Attr = []html.Attribute{{Key: "src", Val: address}, {Key: "title", Val: title}, {Key: "poster", Val: poster}}
	return true
}

// mayStandFor reports whether an element is of those that stand for something else: most are
// not, and each is asked.
func mayStandFor(n *Node) bool {
	return n.Is(atom.Script, atom.Div, atom.Blockquote, atom.Figure, atom.Span) && len(n.Attr) > 0 || strings.Contains(n.Name, "-")
}

// keptAt is the address of a work that is kept at one of the venues.
func keptAt(n *Node) string {
	names := strings.ToLower(n.Name + " " + n.Get("class") + " " + n.Get("id"))
	for _, v := range venues() {
		if !strings.Contains(names, v.word) {
			continue
		}
		for _, key := range v.keys {
			if work := n.Get(key); work != "" && matches(v.shape, work) {
				return v.address + strings.TrimPrefix(work, "asciicast-")
			}
		}
	}
	return ""
}

func matches(shape, s string) bool {
	ok, _ := regexp.MatchString(shape, s)
	return ok
}

// scriptsWork is the page of the code that a script of Github's puts in its place.
func scriptsWork(n *Node) string {
	u, err := url.Parse(n.Get("src"))
	if !n.Is(atom.Script) || err != nil || u.Hostname() != "gist.github.com" || !strings.HasSuffix(u.Path, ".js") {
		return ""
	}
	return "https://gist.github.com" + strings.TrimSuffix(u.Path, ".js")
}

// postAddress is where the post of a network is, in whose place there are only links to it.
func postAddress(n *Node, src *html.Node) string {
	address := FirstOf(n.Get("data-instgrm-permalink"), n.Get("data-text-post-permalink"), strings.TrimSuffix(n.Get("data-embed-url"), "/embed"))
	if address == "" && strings.HasPrefix(n.Get("class"), "fb-") {
		address = n.Get("data-href")
	}
	if address == "" || saysMore(src) {
		return ""
	}
	address, _, _ = strings.Cut(address, "?")
	return address
}

// saysMore reports whether words in an element stand in no link.
func saysMore(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && clean.Line(c.Data) != "" || c.Type == html.ElementNode && c.DataAtom != atom.A && c.DataAtom != atom.Script && saysMore(c) {
			return true
		}
	}
	return false
}

// playerAddress is the address of a player or a film that a script will show in a box.
func playerAddress(n *Node) string {
	for _, a := range n.Attr {
		u, err := url.Parse(strings.TrimSpace(a.Val))
		if err != nil || u.Host == "" || !strings.HasPrefix(a.Key, "data-") {
			continue
		}
		host := strings.TrimPrefix(u.Hostname(), "www.")
		player := (host == "youtube.com" || host == "youtube-nocookie.com") && strings.HasPrefix(u.Path, "/embed/") || host == "player.vimeo.com"
		if player || slices.Contains([]string{".mp4", ".m3u8", ".webm", ".mp3", ".m4a", ".ogg"}, strings.ToLower(path.Ext(u.Path))) {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// bareAddress is the address that is all that stands in a box for an embedded page.
func bareAddress(n *Node, src *html.Node) string {
	c := src.FirstChild
	if c == nil || c.NextSibling != nil || c.Type != html.TextNode || !strings.Contains(n.Get("class"), "embed") {
		return ""
	}
	line := clean.Line(c.Data)
	if u, err := url.Parse(line); err != nil || u.Host == "" || !strings.HasPrefix(line, "http") {
		return ""
	}
	return line
}

// shownFor are the words and the picture that stand in an element until its script has run,
// without addresses and the words on buttons.
func shownFor(src *html.Node) (words, picture string) {
	var lines []string
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && len(lines) < mostShown; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				if line := clean.Line(c.Data); line != "" && !strings.HasPrefix(line, "http") && !phrases.Is(phrases.Button, line) {
					lines = append(lines, line)
				}
			case c.DataAtom == atom.Img && picture == "":
				if src := (&Node{Attr: c.Attr}).Get("src"); LooksLikePicture(src) {
					picture = src
				}
			case c.DataAtom != atom.Button && c.DataAtom != atom.Script && c.DataAtom != atom.Style && c.DataAtom != atom.Noscript:
				walk(c)
			}
		}
	}
	walk(src)
	return strings.Join(lines, " "), picture
}

// mostShown is how many lines are taken of what an element shows.
const mostShown = 8
