package dom

import (
	"net/url"
	"strings"

	"lede/model/parse/clean"
)

// Address is where a link or picture of the page leads, in full. It is "#" and a name for a place
// within the page, and empty where it leads nowhere: scripts are no places.
func (p *Page) Address(href string) string {
	href = unwrapped(strings.TrimSpace(href))
	if href == "" || href == "#" {
		return ""
	}
	if href[0] == '#' && p.Named(href[1:]) != nil {
		return clean.URL(href)
	}
	if scheme, _, ok := strings.Cut(href, ":"); ok && !strings.ContainsAny(scheme, "/?#.") {
		switch strings.ToLower(strings.TrimSpace(scheme)) {
		case "http", "https", "mailto", "tel", "ftp", "gemini", "gopher", "magnet", "doi", "file":
		case "data":
			if !strings.HasPrefix(href, "data:image/") {
				return ""
			}
			return clean.URL(href)
		default:
			return ""
		}
	}
	u, err := url.Parse(clean.URL(href))
	if err != nil {
		return ""
	}
	if p.Base == nil {
		return clean.URL(strings.TrimPrefix(u.String(), "#"+u.EscapedFragment()))
	}
	base := p.Base
	if isSavedBeside(u) && p.moved {
		if base = p.saved; base == nil {
			return clean.URL(u.String()) // beside a file, wherever that lies
		}
	}
	full := base.ResolveReference(u)
	if full.Fragment != "" && p.Named(full.Fragment) != nil && p.isHere(full) {
		return clean.URL("#" + full.EscapedFragment())
	}
	return clean.URL(full.String())
}

// isSavedBeside reports whether an address leads into the folder that a browser saves
// beside a page, with what belongs to it: "story_files/quay.jpg".
func isSavedBeside(u *url.URL) bool {
	folder, _, deeper := strings.Cut(strings.TrimPrefix(u.Path, "./"), "/")
	return deeper && u.Host == "" && strings.HasSuffix(folder, "_files")
}

// isHere reports whether an address is the page's own, with or without the query that led here.
func (p *Page) isHere(u *url.URL) bool {
	return u.Host == p.Base.Host && strings.TrimSuffix(u.Path, "/") == strings.TrimSuffix(p.Base.Path, "/") && (u.RawQuery == "" || u.RawQuery == p.Base.RawQuery)
}

// Original is the address of the page that an archive's copy was made of: an archive
// has it whole within its own. Any other address is returned as it is.
func Original(u *url.URL) *url.URL {
	if at := strings.LastIndex(u.Path, "/http"); at >= 0 {
		if of, err := url.Parse(u.Path[at+1:]); err == nil && of.Host != "" {
			return of
		}
	}
	return u
}

// SameSite reports whether an address is of the page's own site.
func (p *Page) SameSite(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (p.Base == nil || p.Base.Host == "" || domain(u.Hostname()) == domain(p.Base.Hostname()))
}

// domain is the last two parts of a host's name.
func domain(host string) string {
	i := strings.LastIndexByte(host, '.')
	if i < 0 {
		return host
	}
	return host[strings.LastIndexByte(host[:i], '.')+1:]
}

// unwrapped is the address that Google's documents lead to by way of Google.
func unwrapped(href string) string {
	rest, ok := strings.CutPrefix(href, "https://www.google.com/url?")
	if !ok {
		return href
	}
	q, err := url.ParseQuery(rest)
	if to := q.Get("q"); err == nil && strings.HasPrefix(to, "http") {
		return to
	}
	return href
}

// Named is the element that a link's fragment names.
func (p *Page) Named(fragment string) *Node {
	if n := p.Ids[fragment]; n != nil {
		return n
	}
	if plain, err := url.PathUnescape(fragment); err == nil {
		return p.Ids[plain]
	}
	return nil
}

// Target is the element that a link within the page leads to.
func (p *Page) Target(n *Node) *Node {
	href := n.Get("href")
	before, fragment, _ := strings.Cut(href, "#")
	if fragment == "" || before != "" && !strings.HasPrefix(p.Address(href), "#") {
		return nil
	}
	return p.Named(fragment)
}
