package model

import (
	"strings"

	"lede/model/navigation"
)

// pretends is the address that a link's words are, where it leads to another: a reader
// who trusts the words would be misled. It is empty where the words are no address, or
// the link's own.
func pretends(words, link string) string {
	words = strings.TrimSpace(words)
	said, ok := bareAddress(words)
	if !ok {
		return ""
	}
	leads, _ := bareAddress(link)
	said = strings.TrimRight(said, "/….")
	if said == leads || strings.HasPrefix(leads, said) && strings.ContainsAny(leads[len(said):len(said)+1], "/?#") {
		return ""
	}
	if strings.HasSuffix(words, "…") || strings.HasSuffix(words, "...") { // cut short by the page
		if strings.Contains(said, "/") && strings.HasPrefix(leads, said) {
			return ""
		}
	}
	return words
}

// bareAddress is an address without scheme, "www." and the slash at its end, its host
// in lower case; false where s is none.
func bareAddress(s string) (string, bool) {
	bare := s
	for _, scheme := range []string{"http://", "https://", "mailto:", "www."} {
		if len(bare) >= len(scheme) && strings.EqualFold(bare[:len(scheme)], scheme) {
			bare = bare[len(scheme):]
		}
	}
	host, tail := bare, ""
	if i := strings.IndexAny(bare, "/?#"); i >= 0 {
		host, tail = bare[:i], bare[i:]
	}
	host = strings.ToLower(host)
	name, top, ok := cutLast(host[strings.LastIndexByte(host, '@')+1:], ".")
	if !ok || name == "" || strings.ContainsAny(host, " \t\n\u00a0,;\"'()") || !isTop(top) {
		return "", false
	}
	if bare == s && tail == "" && !strings.Contains(host, "@") && isFileEnding(top) {
		return "", false
	}
	return strings.TrimRight(host+tail, "/"), true
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// isTop reports whether s may be the last part of a host's name, its port with it.
func isTop(s string) bool {
	s, _, _ = strings.Cut(s, ":")
	return len(s) >= 2 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// isFileEnding reports whether a word with this ending is rather a file's or a
// program's name, as main.go and Node.js are.
func isFileEnding(s string) bool {
	switch s {
	case "js", "ts", "md", "go", "py", "rs", "rb", "cc", "cpp", "java", "sh", "pl", "ml", "hs", "txt", "html", "css", "php",
		"json", "toml", "yaml", "yml", "xml", "csv", "pdf", "png", "jpg", "svg", "zip", "exe":
		return true
	}
	return false
}

// leadsTo is a link's address, with a warning where the words are another.
func leadsTo(t navigation.Target) string {
	if other := pretends(t.Text, t.Link); other != "" {
		return t.Link + " · but it reads " + other
	}
	return t.Link
}
