package markdown

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// address is where a link as written leads to: cleaned, and resolved where we know
// what against. It is empty for what must not be followed, such as a script.
func (r *Reader) address(written string) string {
	s := clean.URL(unescaped(written))
	scheme, _, _ := strings.Cut(s, ":")
	if forbidden[strings.ToLower(scheme)] {
		return ""
	}
	if r.base == nil || s == "" || strings.HasPrefix(s, "#") {
		return s
	}
	u, err := url.Parse(s)
	if err != nil || u.IsAbs() {
		return s
	}
	return clean.URL(r.base.ResolveReference(u).String())
}

// forbidden are the schemes whose addresses act, or are no addresses at all.
var forbidden = map[string]bool{"javascript": true, "vbscript": true, "data": true}

// pictureAddress is address for pictures, which may also be embedded.
func (r *Reader) pictureAddress(written string) string {
	if strings.HasPrefix(written, "data:image/") {
		return clean.URL(written)
	}
	return r.address(written)
}

func (in *inliner) autoLink(n *ast.AutoLink) {
	to := string(n.URL(in.raw))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
		to = "mailto:" + to
	}
	was := in.link
	in.turn(in.look, in.address(to))
	in.write(string(n.Label(in.raw)))
	in.turn(in.look, was)
}

// schemes are those of the addresses that are links where they stand bare.
var schemes = []string{"https", "http", "ftp"}

// linked appends a run to t, in parts where bare addresses stand in it. It looks at
// each place of the run once.
func linked(t article.Text, run article.Run) article.Text {
	s := run.Text
	colon, www := find(s, "://", 0), find(s, "www.", 0)
	for given := 0; ; {
		if colon == len(s) && www == len(s) || len(t) > mostRuns {
			if run.Text = s[given:]; run.Text != "" {
				t = append(t, run)
			}
			return t
		}
		start, host := addressAt(s[given:], colon-given, www-given)
		start, host = given+start, given+host
		end := addressEnd(s, start, host)
		if end > 0 && !joined(s[given:start]) {
			before, link := run, run
			before.Text, link.Text = s[given:start], s[start:end]
			link.Link = clean.URL(link.Text)
			if start+len("www.") == host {
				link.Link = "https://" + link.Link
			}
			if before.Text != "" {
				t = append(t, before)
			}
			t = append(t, link)
			given = end
		}
		next := max(end, host)
		if colon < next {
			colon = find(s, "://", next)
		}
		if www < next {
			www = find(s, "www.", next)
		}
	}
}

// find is where sign stands in s from an offset on, or the end.
func find(s, sign string, from int) int {
	if i := strings.Index(s[from:], sign); i >= 0 {
		return from + i
	}
	return len(s)
}

// addressAt is where an address starts and where its host does, of which "://" or
// "www." stand so far behind in s. Start is host where it is none.
func addressAt(s string, colon, www int) (start, host int) {
	if www < colon {
		return www, www + len("www.")
	}
	host = colon + len("://")
	for _, scheme := range schemes {
		if strings.HasSuffix(s[:colon], scheme) {
			return colon - len(scheme), host
		}
	}
	return host, host
}

// joined reports whether what comes before makes an address part of a word.
func joined(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return r == '_' || r == '.' || r == '/' || r == '@' || r < utf8.RuneSelf && unicode.IsLetter(r)
}

// longestAddress is how far an address may go, in bytes.
const longestAddress = 2048

// longestHost is how long a host's name may be, in bytes.
const longestHost = 253

// beginsWithHost reports at a glance whether s may begin with a host's name: "http://" a
// hundred thousand times does not.
func beginsWithHost(s string) bool {
	s = s[:min(len(s), longestHost)]
	if i := strings.IndexAny(s, "/?#: \t\n"); i >= 0 {
		s = s[:i]
	}
	return strings.Contains(s, ".") || strings.HasPrefix(s, "localhost")
}

// addressEnd is where the address ends whose host starts at host, without the
// punctuation of the sentence around it; 0 where it is none.
func addressEnd(s string, start, host int) int {
	if start == host || !beginsWithHost(s[host:]) {
		return 0
	}
	open, shut := 0, 0
	end := host
	for i, r := range s[host:min(len(s), host+longestAddress)] {
		if r <= ' ' || strings.ContainsRune("<>\"`|", r) || r >= utf8.RuneSelf && (solid(r) || !unicode.IsLetter(r)) {
			break
		}
		switch r {
		case '(':
			open++
		case ')':
			shut++
		}
		if strings.ContainsRune("?!.,:*_~;'", r) || r == ')' && shut > open || r == ']' {
			continue // it belongs to the address if more follows
		}
		end = host + i + utf8.RuneLen(r)
	}
	name := s[host:end]
	if i := strings.IndexAny(name, "/?#:"); i >= 0 {
		name = name[:i]
	}
	if name == "" || !strings.Contains(name, ".") && name != "localhost" {
		return 0
	}
	return end
}
