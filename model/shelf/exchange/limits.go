package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// What an export may cost.
const (
	mostOfAnItem = 16 << 20 // bytes of one row or record
	mostOfARow   = 8 << 20  // of one row of a table that has several lines
	mostSwelling = 200      // times that what is packed may grow, beyond the first
	freeSwelling = 4 << 20  // bytes
	mostFiles    = 1_000_000
	sniffed      = 64 << 10 // bytes at the beginning, by which a file is known
)

// Why something is no item.
var (
	errNoAddress = errors.New("it has no address")
	errNoScheme  = errors.New("its address names no page of the web")
	errScript    = errors.New("a bookmarklet is no article")
	errCarried   = errors.New("its address holds the page itself, and leads nowhere")
	errBrowser   = errors.New("it is a page of the browser's own")
	errFed       = errors.New("it came with a feed, and was not kept")
	errUnmarked  = errors.New("nothing is marked in it")
	errEmpty     = errors.New("there is nothing in it")
	errNewer     = errors.New("a newer lede has written it")
	errPacked    = errors.New("articles are kept by where they lie: unpack them first")
	errBeside    = errors.New("it is no export, and articles are taken only from a folder that holds none")
	errUnknown   = errors.New("it is no export that lede knows, and no article")
	errTooLong   = fmt.Errorf("one entry is longer than %d MB", mostOfAnItem>>20)
	errSwollen   = fmt.Errorf("it unpacks to more than %d times its size", mostSwelling)
)

// A meter passes bytes on until one item has cost too many, and knows their lines.
type meter struct {
	from  io.Reader
	spent int   // bytes since the last item
	read  int64 // all bytes
	lines []int64
	line  int  // of the last offset that was asked for
	lost  bool // there were too many lines to count
}

// mostLines is how many lines are counted ahead of what has been asked for.
const mostLines = 1 << 20

func (m *meter) Read(b []byte) (int, error) {
	if m.spent > mostOfAnItem {
		return 0, errTooLong
	}
	n, err := m.from.Read(b)
	for at := 0; ; {
		i := bytes.IndexByte(b[at:n], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		if m.lost = m.lost || len(m.lines) == mostLines; m.lost {
			break
		}
		m.lines = append(m.lines, m.read+int64(at))
	}
	m.spent += n
	m.read += int64(n)
	return n, err
}

// at is the line of an offset, which is at no time smaller than one before; 0 where it is
// not known.
func (m *meter) at(offset int64) int {
	if m.lost {
		return 0
	}
	n := 0
	for n < len(m.lines) && m.lines[n] <= offset {
		n++
	}
	m.lines, m.line = m.lines[n:], m.line+n
	return m.line + 1
}

// A swelling ends what grows too much as it is unpacked.
type swelling struct {
	io.ReadCloser
	left int64
}

func (s *swelling) Read(b []byte) (int, error) {
	if s.left <= 0 {
		return 0, errSwollen
	}
	n, err := s.ReadCloser.Read(b)
	s.left -= int64(n)
	return n, err
}

// decoded is text as UTF-8 without a mark at its beginning. What is no UTF-8 and bears no
// mark is taken for the alphabet that Windows has in the West.
func decoded(from io.Reader) *bufio.Reader {
	r := bufio.NewReaderSize(from, sniffed)
	start, _ := r.Peek(sniffed)
	var d transform.Transformer
	switch {
	case isUTF16(start, 0):
		d = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case isUTF16(start, 1):
		d = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	case !isUTF8(start):
		d = charmap.Windows1252.NewDecoder()
	default:
		if bytes.HasPrefix(start, []byte("\ufeff")) {
			r.Discard(len("\ufeff"))
		}
		return r
	}
	return bufio.NewReaderSize(transform.NewReader(r, d), sniffed)
}

// isUTF16 reports whether text is in UTF-16, in which each letter of ASCII has a zero: in
// its first byte (0) or in its second (1).
func isUTF16(start []byte, zero int) bool {
	mark := []string{"\xfe\xff", "\xff\xfe"}[zero]
	return strings.HasPrefix(string(start[:min(2, len(start))]), mark) ||
		len(start) >= 4 && start[zero] == 0 && start[2+zero] == 0 && start[1-zero] != 0 && start[3-zero] != 0
}

// isUTF8 reports whether text is that, but for a letter that is cut off at its end.
func isUTF8(start []byte) bool {
	for n := 0; n < utf8.UTFMax && n < len(start); n++ {
		if utf8.Valid(start[:len(start)-n]) {
			return true
		}
	}
	return len(start) == 0
}
