package parse

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"slices"
	"strings"

	"lede/model/parse/clean"
)

// A savedPage is a web page's bytes, and what came with them.
type savedPage struct {
	bytes       []byte
	contentType string
	base        string   // the address it came from
	pictures    []string // those that are nowhere else: the address in the page, and a data: address
	kept        int      // bytes of them
}

// The most of a page's embedded pictures that we keep, in bytes: what is larger goes
// without a picture rather than without the memory.
const (
	largestPicture  = 2 << 20
	largestPictures = 16 << 20
)

// isArchive reports whether s begins as a page that a browser saved with its parts, in
// a file that is made like a mail (MHTML).
func isArchive[S ~string | ~[]byte](s S) bool {
	head := strings.ToLower(string(s[:min(len(s), 4096)]))
	colon := strings.IndexByte(head, ':')
	if colon < 1 || strings.ContainsAny(head[:colon], " <\n\t") {
		return false
	}
	return strings.Contains(head, "mime-version:") &&
		(strings.Contains(head, "multipart/related") || strings.Contains(head, "multipart/alternative") || strings.Contains(head, "content-type: text/html"))
}

// unfolded is the page in an archive, or p where there is none in it.
func unfolded(p savedPage) savedPage {
	m, err := mail.ReadMessage(bufio.NewReader(bytes.NewReader(p.bytes)))
	if err != nil {
		return p
	}
	u := savedPage{base: p.base}
	if at := m.Header.Get("Snapshot-Content-Location"); at != "" {
		u.base = at
	}
	mailPart{m.Header.Get, m.Body}.each(u.readPart)
	if u.bytes == nil {
		return p
	}
	return u
}

// A mailPart is a part of a mail, or the whole of it.
type mailPart struct {
	header func(name string) string
	body   io.Reader
}

// deepest is how deep parts may stand within parts.
const deepest = 4

// each visits the parts that hold no others, until one of the visits says that it was the
// last. A mail that breaks off is read as far as it goes.
func (m mailPart) each(visit func(m mailPart, media string) bool) { m.eachWithin(0, visit) }

func (m mailPart) eachWithin(depth int, visit func(m mailPart, media string) bool) bool {
	media, params, _ := mime.ParseMediaType(m.header("Content-Type"))
	if !strings.HasPrefix(media, "multipart/") || depth == deepest {
		return visit(m, media)
	}
	for r := multipart.NewReader(m.body, params["boundary"]); ; {
		next, err := r.NextRawPart()
		if err != nil {
			return true
		}
		if !(mailPart{next.Header.Get, next}).eachWithin(depth+1, visit) {
			return false
		}
	}
}

// readPart takes the first page among the parts, and the pictures.
func (p *savedPage) readPart(m mailPart, media string) bool {
	switch {
	case media == "text/html" && p.bytes == nil, media == "application/xhtml+xml" && p.bytes == nil:
		p.bytes, _ = io.ReadAll(m.decoded())
		p.contentType = m.header("Content-Type")
		if at := m.header("Content-Location"); strings.HasPrefix(at, "http") {
			p.base = at
		}
	case strings.HasPrefix(media, "image/"):
		p.picture(m, media)
	}
	return true
}

// decoded is the body without the encoding that carried it through the mail.
func (m mailPart) decoded() io.Reader {
	switch strings.ToLower(strings.TrimSpace(m.header("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(m.body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, m.body)
	}
	return m.body
}

// picture keeps a picture that the page can only have from here. Those that have an
// address on the web are left to it.
func (p *savedPage) picture(m mailPart, media string) {
	at := m.header("Content-Location")
	if id := strings.Trim(m.header("Content-ID"), "<> "); id != "" && !strings.HasPrefix(at, "http") {
		at = "cid:" + id
	}
	if !strings.HasPrefix(at, "cid:") && !strings.HasPrefix(at, "file:") {
		return
	}
	b, err := io.ReadAll(io.LimitReader(m.decoded(), largestPicture+1))
	if err != nil || len(b) > largestPicture || p.kept+len(b) > largestPictures {
		return
	}
	p.kept += len(b)
	p.pictures = append(p.pictures, at, "data:"+media+";base64,"+base64.StdEncoding.EncodeToString(b))
}

// Enclosed is the part at one of these addresses in a page that a browser saved with its
// parts, nil where there is none. Most is how many bytes it may have.
func Enclosed(in io.Reader, addresses []string, most int64) []byte {
	r := bufio.NewReader(in)
	if head, _ := r.Peek(4096); !isArchive(head) {
		return nil
	}
	whole, err := mail.ReadMessage(r)
	if err != nil {
		return nil
	}
	var found []byte
	mailPart{whole.Header.Get, whole.Body}.each(func(m mailPart, _ string) bool {
		if !slices.Contains(addresses, clean.URL(m.header("Content-Location"))) {
			return true
		}
		if found, err = io.ReadAll(io.LimitReader(m.decoded(), most+1)); err != nil || int64(len(found)) > most {
			found = nil
		}
		return false
	})
	return found
}

// PageText is what a page says whose bytes are in whatever charset.
func PageText(raw []byte) string { return (&savedPage{bytes: raw}).text() }

// text is what the page says, with its pictures in it.
func (p *savedPage) text() string {
	d := decoder{contentType: p.contentType, markup: true}
	text := encodedOnce(d.decode(p.bytes))
	if len(p.pictures) > 0 {
		text = strings.NewReplacer(p.pictures...).Replace(text)
	}
	return text
}

// savedFrom is the address that a page was saved from, as browsers and SingleFile write
// it in a comment at the top, or base where it says nothing or we know better.
func savedFrom(text, base string) string {
	if strings.HasPrefix(base, "http") {
		return base
	}
	head := text[:min(len(text), 4096)]
	for _, mark := range []string{"saved from url=", "Page saved with SingleFile"} {
		_, after, ok := strings.Cut(head, mark)
		if !ok {
			continue
		}
		comment, _, _ := strings.Cut(after, "-->")
		if i := strings.Index(comment, "http"); i >= 0 {
			return strings.Fields(comment[i:])[0]
		}
	}
	return base
}
