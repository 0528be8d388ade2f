package shelf

import (
	"crypto/sha256"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"lede/model/article"
)

// A Copy is an article as it lies before the reader.
type Copy struct {
	article.Article
	Whole   bool   // all of it has arrived
	Path    string // of its file; empty where it came from elsewhere
	Address string // that it was opened from; empty where it came from elsewhere
	Landed  string // where that address led, by whatever redirects; empty where it is not known
	Reader  string // which lede has read it: another may take other words from the same source
}

// wordsIn is how many words a copy has.
func wordsIn(c Copy) int {
	var index article.Index
	index.Grow(c.Body)
	return index.Words()
}

// The kinds of names by which an article is known again. The numbers stand in databases.
const (
	byAddress = 1 + iota
	byPath
	byFile  // its place on the disk, which stays when it is renamed
	byText  // a hash of all its words
	byWords // a hash of some: the smallest of its sketch
)

// A name is one of an article's.
type name struct {
	kind int
	key  []byte
}

// lying are the names that a copy has by where it lies: its file, its addresses.
func lying(c Copy) []name {
	var names []name
	if c.Path != "" {
		path := c.Path
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
		names = append(names, name{byPath, []byte(path)})
		if place := placeOnDisk(path); place != nil {
			names = append(names, name{byFile, place})
		}
	}
	addresses := []string{canonical(c.Address), canonical(c.Landed)}
	if told := canonical(c.URL); told != "" && isPage(told) && (c.Address == "" || site(told) == site(addresses[0]) || site(told) == site(addresses[1])) {
		addresses = append(addresses, told) // a page speaks for its own site, and for no other
	}
	slices.Sort(addresses)
	for _, a := range slices.Compact(addresses) {
		if a != "" {
			names = append(names, name{byAddress, []byte(a)})
		}
	}
	return names
}

// canonical is an address without what may differ between two ways to the same page: the
// scheme, "www." and the like, the usual port, the fragment, the order of the query, and
// marks by which a visitor is followed. It is empty for what is no address of the web.
func canonical(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	host := site(u.Hostname())
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	query := u.Query()
	for key := range query {
		if follows(strings.ToLower(key)) {
			query.Del(key)
		}
	}
	c := host + strings.TrimSuffix(u.EscapedPath(), "/")
	if len(query) > 0 {
		c += "?" + query.Encode()
	}
	if strings.HasPrefix(u.Fragment, "!") {
		c += "#" + u.EscapedFragment()
	}
	return c
}

// uidFor is the name on every machine of the article at an address, so that two which have never
// heard of each other call it the same; nil for what is no address of the web.
func uidFor(address string) any {
	c := canonical(address)
	if c == "" {
		return nil
	}
	sum := sha256.Sum256([]byte("address " + c))
	return sum[:16]
}

// site is the host of a canonical address, or what canonical makes of a host.
func site(address string) string {
	host, _, _ := strings.Cut(address, "/")
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	for _, prefix := range []string{"www.", "m.", "amp."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return host
}

// isPage reports whether a canonical address names one page, and not a site's front.
func isPage(address string) bool {
	_, path, _ := strings.Cut(address, "/")
	return path != ""
}

// follows reports whether a key of a query is there to follow the visitor.
func follows(key string) bool {
	switch key {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "twclid", "ref_src", "ref_url":
		return true
	}
	return strings.HasPrefix(key, "utm_") || strings.HasPrefix(key, "mc_")
}
