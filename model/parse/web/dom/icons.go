package dom

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// Pictures that belong to the page and not to the article are told by the words in their
// addresses and classes.
const (
	IconNames = "|logo|logos|icon|icons|ico|avatar|avatars|gravatar|badge|badges|sprite|sprites|button|buttons" + faces
	faces     = "|emoji|emojis|smiley|smileys|smilies|emoticon|emoticons|"
)

// IconWidth is how wide a picture may be said to be, in pixels, and still be taken for
// the sign that its address says it is.
const IconWidth = 300

// IsIcon reports whether a picture without a caption is a sign of the site's, the face
// of one who wrote, or drawn to point at something.
func IsIcon(n *Node, i article.Image) bool {
	if max(i.Width, i.Height) > IconWidth {
		return false
	}
	if IsDesign(i) {
		return true
	}
	drawn := i.Alt == "" && strings.HasSuffix(strings.ToLower(PathOf(i.URL)), ".svg")
	return drawn || IsSaidToBe(IconNames, n, article.Image{URL: i.URL})
}

// IsDesign reports whether a picture's address is among those that a site's design is made of.
func IsDesign(i article.Image) bool { return strings.Contains(i.URL, "/themes/") }

// IsFace reports whether a picture is a face or a sign among the words, as forums have them: its
// alternative text is what was typed for it, ":-)", ":smile:", or the sign itself.
func IsFace(n *Node, i article.Image) bool {
	if len(i.Alt) <= 1 || len(i.Alt) > longestFace || strings.Contains(i.Alt, " ") || !IsSaidToBe(faces, n, i) {
		return false
	}
	return strings.ContainsAny(i.Alt[:1], ":;=8^") || i.Alt[0] >= utf8.RuneSelf && !strings.ContainsFunc(i.Alt, unicode.IsLetter)
}

// longestFace is the bytes of what stands for a face, at most.
const longestFace = 28

// IsSaidToBe reports whether one of the listed words is said of a picture.
func IsSaidToBe(words string, n *Node, i article.Image) bool {
	said := strings.FieldsFunc(SaidOf(n, i), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(said, func(w string) bool { return strings.Contains(words, "|"+w+"|") })
}

// SaidOf is what a picture's address, class, name and alternative text say of it, in lower case.
func SaidOf(n *Node, i article.Image) string {
	return strings.ToLower(strings.Join([]string{PathOf(i.URL), n.Get("class"), n.Get("id"), i.Alt}, " "))
}

// PathOf is the last parts of an address's path, where the names are that tell what it
// leads to: those before tell of the site.
func PathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "data" {
		return ""
	}
	directory, file := path.Split(u.Path)
	return path.Join(path.Base(path.Dir(strings.TrimSuffix(directory, "/"))), path.Base(directory), file)
}
