package export

import (
	"bytes"
	"slices"
	"strings"

	"lede/model/article"
)

// figure writes pictures in a line, with a caption without looks as the title of the first
// and any other below them. What has no picture stands in HTML's element.
func (m *markdownWriter) figure(f article.Figure) {
	images := slices.DeleteFunc(slices.Clone(f.Images), func(i article.Image) bool { return i.URL == "" })
	if len(images) == 0 || len(f.Content) > 0 {
		m.boxedFigure(f)
		return
	}
	caption := f.Caption.Text
	if f.Caption.Credit != "" {
		caption = append(slices.Clone(caption), article.Run{Text: " (credit: " + f.Caption.Credit + ")"})
	}
	title := ""
	if caption.IsPlain() && !caption.Breaks() {
		title, caption = strings.TrimSpace(caption.String()), nil
	}
	m.blank()
	m.begin()
	for i, image := range images {
		if i > 0 {
			m.WriteByte(' ')
			title = "" // said once
		}
		shown := appendImage(nil, image, title)
		if f.Media != "" && i == 0 {
			shown = append(appendAddress(append(append([]byte("["), shown...), "]("...), f.Media), ')')
		}
		m.Write(shown)
	}
	m.end()
	if len(caption) > 0 {
		caption = slices.Clone(caption)
		for i := range caption {
			caption[i].Emphasis |= article.Italic
		}
		m.begin()
		m.Write(bytes.TrimSpace(m.inline(caption, ofOneLine)))
		m.end()
	}
}

// boxedFigure writes a figure as HTML's element, with Markdown in it where it has matter.
func (m *markdownWriter) boxedFigure(f article.Figure) {
	m.blank()
	m.write("<figure>")
	m.blocks(f.Content)
	if len(f.Images) > 0 && f.Images[0].URL != "" {
		m.figure(article.Figure{Images: f.Images, Media: f.Media})
		f.Images, f.Media = nil, ""
	}
	if len(f.Content) > 0 {
		m.blank()
	}
	var rest strings.Builder
	h := newHTMLWriter(&rest, nil)
	f.Content = nil
	h.figure(f)
	h.Flush()
	for line := range strings.Lines(strings.TrimPrefix(rest.String(), "<figure>\n")) {
		m.write(strings.TrimRight(line, "\n"))
	}
}

// appendImage appends a picture with its caption as its title.
func appendImage(b []byte, image article.Image, caption string) []byte {
	b = append(b, "!["...)
	b = appendEscaped(b, image.Alt, false, false)
	b = append(b, "]("...)
	b = appendAddress(b, image.URL)
	if caption != "" {
		b = append(b, ` "`...)
		b = appendTitle(b, caption)
		b = append(b, '"')
	}
	return append(b, ')')
}
