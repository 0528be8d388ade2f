package parse

import (
	"mime"
	"path"
	"strings"
)

// endings are the formats that the endings of names stand for.
var endings = map[string]Format{
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".mkd": Markdown, ".mkdn": Markdown, ".mdwn": Markdown,
	".mdx": Markdown, ".rmd": Markdown, ".qmd": Markdown, ".livemd": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".mht": HTML, ".mhtml": HTML,
	".txt": Text, ".text": Text, ".srt": Text, ".vtt": Text,
}

// told is the format of what begins with head: what the reader says; what the content
// shows beyond doubt; what the server says, unless it is only that this is text; what
// the name says; and what the content looks like.
func told(head string, h Hint) Format {
	served := servedFormat(h.ContentType)
	switch named := endings[strings.ToLower(path.Ext(h.Name))]; {
	case h.Format != Unknown:
		return h.Format
	case isMail(head):
		return Mail
	case isPage(head), isArchive(head):
		return HTML
	case served == HTML, served == Markdown:
		return served
	case named != Unknown:
		return named
	case looksLikeMarkup(head):
		return HTML
	case looksLikeMarkdown(head), path.Ext(h.Name) == "" && beginsAsMarkdown(head):
		return Markdown
	}
	return Text
}

// servedFormat is the format that a server names.
func servedFormat(contentType string) Format {
	media, _, _ := mime.ParseMediaType(contentType)
	switch media {
	case "text/html", "application/xhtml+xml", "multipart/related", "message/rfc822":
		return HTML
	case "text/markdown", "text/x-markdown":
		return Markdown
	}
	return Unknown
}

// isPage reports whether head is the beginning of a web page, by its doctype or its
// outer elements.
func isPage(head string) bool {
	head = strings.ToLower(pastComments(head))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, start) {
			return true
		}
	}
	return strings.HasPrefix(head, "<!doctype") && strings.Contains(head[:min(len(head), 1000)], "<html")
}

// pastComments is head without the comments and declarations that may stand before a
// page.
func pastComments(head string) string {
	for {
		head = strings.TrimLeft(head, " \t\r\n\f\ufeff")
		shut := ""
		switch {
		case strings.HasPrefix(head, "<!--"):
			shut = "-->"
		case strings.HasPrefix(head, "<?"):
			shut = ">"
		default:
			return head
		}
		_, after, ok := strings.Cut(head, shut)
		if !ok {
			return ""
		}
		head = after
	}
}

// looksLikeMarkup reports whether head begins with an element that stands in pages,
// and has more of them.
func looksLikeMarkup(head string) bool {
	head = strings.ToLower(pastComments(head))
	if !strings.HasPrefix(head, "<") {
		return false
	}
	name, _, ok := strings.Cut(head[1:], ">")
	name, _, _ = strings.Cut(name, " ")
	switch name {
	case "article", "div", "h1", "h2", "header", "link", "main", "meta", "p", "script", "section", "span", "style", "table", "title":
		return ok && strings.Count(head, "</") > 1
	}
	return false
}
