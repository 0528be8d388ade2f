package set

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// gather makes one figure of what stood in a figure element. Figures within that
// have captions of their own stay what they are.
func gather(g blockList) article.Figure {
	var f article.Figure
	for _, i := range g.Sets {
		if p, ok := i.Block.(article.Paragraph); ok && isPictureFurniture(p.Text.String()) {
			continue // "Image", for who doesn't see one
		}
		if isAddress(i.Block) {
			f.Media = article.Plain(i.Block)
			continue
		}
		in, ok := i.Block.(article.Figure)
		if !ok && dom.SharesOnly(i.Block) {
			continue
		}
		if !ok || !in.Caption.IsZero() || len(in.Content) > 0 {
			f.Content = append(f.Content, i.Block)
			continue
		}
		f.Images = append(f.Images, in.Images...)
		if in.Media != "" {
			f.Media = in.Media
		}
	}
	f.Images = withoutTwins(f.Images)
	if f.Media != "" { // a player's clock and speed
		f.Content = slices.DeleteFunc(f.Content, func(b article.Block) bool {
			return !strings.ContainsFunc(article.Plain(b), unicode.IsLetter)
		})
	}
	return f
}

// isAddress reports whether a block is an address that leads to itself, as where a film is that
// isn't shown.
func isAddress(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && len(p.Text) == 1 && p.Text[0].Link != "" && p.Text[0].Text == p.Text[0].Link
}

// withoutTwins are the pictures of a figure without those that stand for another of it
// until that is there: small or blurred ones of the same file.
func withoutTwins(images []article.Image) []article.Image {
	kept := images[:0]
	for _, i := range images {
		if last := len(kept) - 1; last >= 0 && pictureFile(kept[last].URL) != "" && pictureFile(kept[last].URL) == pictureFile(i.URL) {
			if kept[last].Alt == "" || kept[last].Width < i.Width {
				kept[last] = i
			}
			continue
		}
		kept = append(kept, i)
	}
	return kept
}

// pictureFile is what the file of a picture is called, without its ending and size.
func pictureFile(address string) string {
	base := path.Base(dom.Unsized(address))
	return strings.TrimSuffix(base, path.Ext(base))
}

// onlyFigure is the figure that another is a frame around: it holds nothing else, and
// its caption serves both.
func onlyFigure(frame article.Figure) (article.Figure, bool) {
	if len(frame.Content) != 1 || len(frame.Images) > 0 || frame.Media != "" {
		return frame, false
	}
	f, ok := frame.Content[0].(article.Figure)
	if !ok {
		return frame, false
	}
	if own, outer := f.Caption.Text, frame.Caption.Text; len(outer) > 0 && !strings.Contains(own.String(), outer.String()) {
		if len(own) > 0 {
			outer = append(outer[:len(outer):len(outer)], article.Run{Text: " "})
		}
		f.Caption.Text = append(outer, own...)
	}
	f.Caption.Credit = dom.FirstOf(frame.Caption.Credit, f.Caption.Credit)
	return f, true
}
