package model

import (
	"net/url"
	"path"
	"strings"
)

// refusal is why an address is not opened; empty where it may be. What a page says is
// no reason to start a program: only the web's addresses and mail are, and files for
// who reads a file.
func (m *Model) refusal(address string) string {
	scheme, _, _ := strings.Cut(address, ":")
	switch scheme = strings.ToLower(scheme); scheme {
	case "http", "https", "mailto":
		return ""
	case "file":
		if m.nav.IsFile() {
			return ""
		}
		return "a page from elsewhere may not open files: " + address
	}
	return "lede opens no " + scheme + " links: " + address
}

// isOnlyShown reports whether a program that opens a file does no more than show it, as far as
// the file's name tells. Others may run it.
func isOnlyShown(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".html", ".htm", ".xhtml", ".mhtml", ".md", ".markdown", ".txt", ".pdf",
		".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".mp3", ".ogg", ".mp4", ".webm":
		return true
	}
	return false
}

// readable reports whether what an address leads to is worth a try: pages and texts,
// as far as its name tells.
func readable(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "file":
	default:
		return false
	}
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".pdf", ".epub", ".zip", ".gz", ".xz", ".tar", ".7z", ".exe", ".dmg", ".iso", ".apk", ".deb", ".rpm",
		".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico",
		".mp3", ".m4a", ".ogg", ".flac", ".wav", ".mp4", ".webm", ".mov", ".mkv", ".avi",
		".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods":
		return false
	}
	return true
}
