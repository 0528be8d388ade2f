package main

import (
	"net/url"
	"path/filepath"
	"strings"

	"lede/model/shelf"
)

// isNever reports whether a copy comes from a site or a folder of which nothing is to be
// remembered.
func isNever(c shelf.Copy, never []string, home string) bool {
	path, _ := filepath.Abs(c.Path)
	for _, n := range never {
		n = inHome(n, home)
		switch {
		case !filepath.IsAbs(n):
			if isOfSite(c.Address, n) || isOfSite(c.URL, n) {
				return true
			}
		case c.Path != "" && isUnder(path, n):
			return true
		}
	}
	return false
}

// inHome is a path of which "~" is the reader's home, where there is one.
func inHome(path, home string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && home != "" {
		return filepath.Join(home, rest)
	}
	return path
}

// isOfSite reports whether an address is of a site, or of one below it.
func isOfSite(address, site string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return false
	}
	for _, prefix := range []string{"https://", "http://", "*.", "www."} {
		site = strings.TrimPrefix(site, prefix)
	}
	site, _, _ = strings.Cut(strings.ToLower(site), "/")
	host := strings.ToLower(u.Hostname())
	return site != "" && (host == site || strings.HasSuffix(host, "."+site))
}

// isUnder reports whether a file is what a pattern means, or lies in a folder that it does.
func isUnder(path, pattern string) bool {
	for {
		if match, err := filepath.Match(pattern, path); path == pattern || match && err == nil {
			return true
		}
		folder := filepath.Dir(path)
		if folder == path {
			return false
		}
		path = folder
	}
}
