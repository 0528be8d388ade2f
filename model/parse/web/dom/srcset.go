package dom

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// What a picture is chosen for where its page asks: a window of a usual width, and what a
// picture of one pixel a pixel is as wide as there where nothing tells.
const (
	usualWindow  = 1280
	usualPicture = 640
)

// sizes are the picture that an img element shows in the sizes that its page offers, which a
// reader's browser would choose among.
func (p *Page) sizes(n *Node, i article.Image) []article.Size {
	srcset := firstSet(sourceSet(n), n.Get("srcset"), lazySrcset(n))
	natural := float64(i.Width)
	if natural == 0 {
		natural = usualPicture
	}
	var sizes []article.Size
	for _, c := range candidates(srcset) {
		address := p.Address(c.address)
		if address == "" || IsSpacer(address) {
			continue
		}
		width := c.width
		if width == 0 {
			width = c.density * natural
		}
		sizes = append(sizes, article.Size{URL: address, Width: int(width)})
	}
	return sizes
}

// sourceSet is the srcset of the first source of a picture element that its img stands in
// for: one for a window like ours, of a format that is drawn.
func sourceSet(img *Node) string {
	if !img.Parent.Is(atom.Picture) {
		return ""
	}
	for c := img.Parent.First; c != nil && c != img; c = c.Next {
		if set := firstSet(c.Get("srcset"), lazySrcset(c)); c.Is(atom.Source) && set != "" && isForWindow(c.Get("media")) && isDrawnType(c.Get("type")) {
			return set
		}
	}
	return ""
}

// firstSet is the first srcset that offers anything.
func firstSet(sets ...string) string {
	for _, s := range sets {
		if len(candidates(s)) > 0 {
			return s
		}
	}
	return ""
}

// isDrawnType reports whether a source is of a format that can be drawn.
func isDrawnType(media string) bool {
	return !ContainsAny(strings.ToLower(media), "avif", "jxl", "svg", "heic", "video/")
}

// isForWindow reports whether a media query is true of a window of the usual width with a
// light background. What is not known of is taken to be true.
func isForWindow(query string) bool {
	isFalse := func(part string) bool { return !isTrueOfWindow(strings.Trim(part, " ()\n\t")) }
	return slices.ContainsFunc(strings.Split(strings.ToLower(query), ","), func(all string) bool {
		return !slices.ContainsFunc(strings.Split(all, " and "), isFalse)
	})
}

func isTrueOfWindow(condition string) bool {
	feature, value, _ := strings.Cut(condition, ":")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(feature) {
	case "print", "speech":
		return false
	case "min-width":
		return cssPixels(value) <= usualWindow
	case "max-width":
		return cssPixels(value) >= usualWindow
	case "orientation":
		return value != "portrait"
	case "prefers-color-scheme":
		return value != "dark"
	case "prefers-reduced-motion":
		return value != "no-preference"
	}
	return !strings.HasPrefix(condition, "not ")
}

// cssPixels is a length of CSS in pixels; an em is as large as browsers have it by default.
func cssPixels(length string) float64 {
	n, _ := strconv.ParseFloat(strings.TrimRight(length, "abcdefghijklmnopqrstuvwxyz% "), 64)
	if strings.HasSuffix(length, "em") {
		return 16 * n
	}
	return n
}

// BestOf is the address in a srcset that suits a screen best: the widest that is no
// wider than any terminal needs, or the narrowest.
func BestOf(srcset string) string {
	var best string
	width := 0.0
	for _, c := range candidates(srcset) {
		of := max(c.width, c.density)
		better := of > width && of <= widthGreat || of < width && width > widthGreat
		if best == "" || better {
			best, width = c.address, of
		}
	}
	return best
}

// A candidate is a file that a srcset offers.
type candidate struct {
	address string
	width   float64 // pixels; 0 where it has a density
	density float64 // pixels of the file in a pixel of CSS; 0 where it has a width
}

// mostCandidates is how many of a srcset are read.
const mostCandidates = 40

// mostPixels is more than any picture is wide.
const mostPixels = 1e6

const whiteSpace = " \t\n\f\r"

// candidates reads a srcset by HTML's own rules, https://html.spec.whatwg.org/#parse-a-srcset-attribute:
// an address ends at white space, so that it may hold commas, but not at its end; and one
// whose descriptors are wrong is no candidate. Addresses that are data hold places open.
func candidates(srcset string) []candidate {
	var found []candidate
	for len(found) < mostCandidates {
		srcset = strings.TrimLeft(srcset, whiteSpace+",")
		if srcset == "" {
			break
		}
		end := strings.IndexAny(srcset, whiteSpace)
		if end < 0 {
			end = len(srcset)
		}
		address, descriptors := srcset[:end], ""
		srcset = srcset[end:]
		if bare := strings.TrimRight(address, ","); bare != address {
			address = bare
		} else {
			descriptors, srcset = cutDescriptors(srcset)
		}
		if c, ok := candidateOf(address, descriptors); ok && !strings.HasPrefix(address, "data:") {
			found = append(found, c)
		}
	}
	return found
}

// cutDescriptors cuts what stands before the next comma that is in no brackets.
func cutDescriptors(s string) (descriptors, rest string) {
	depth := 0
	for i := range len(s) {
		switch {
		case s[i] == '(':
			depth++
		case s[i] == ')' && depth > 0:
			depth--
		case s[i] == ',' && depth == 0:
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// candidateOf reads the descriptors of an address: a width "640w", perhaps with a height, or
// a density "2x"; without any it is of the density 1.
func candidateOf(address, descriptors string) (candidate, bool) {
	c := candidate{address: address}
	for d := range strings.FieldsSeq(descriptors) {
		n, err := strconv.ParseFloat(d[:len(d)-1], 64)
		switch unit := d[len(d)-1]; {
		case err != nil || n <= 0 || n > mostPixels:
			return c, false
		case unit == 'w' && c.width == 0 && c.density == 0:
			c.width = n
		case unit == 'x' && c.width == 0 && c.density == 0:
			c.density = n
		case unit != 'h':
			return c, false
		}
	}
	if c.width == 0 && c.density == 0 {
		c.density = 1
	}
	return c, true
}
