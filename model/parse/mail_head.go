package parse

import (
	"mime"
	"net/mail"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html/charset"

	"lede/model/article"
	"lede/model/parse/clean"
)

// A mailField is a field of a mail's head, unfolded, its words decoded and clean.
type mailField struct{ name, value string }

// A mailHead is the fields of a mail in their order.
type mailHead []mailField

// longestMailHead is how many bytes of a mail's head are read, and mostMailFields how many
// of its fields.
const (
	longestMailHead = 256 << 10
	mostMailFields  = 1 << 10
)

// isMail reports whether a text begins as a mail does: with fields that a program wrote
// for programs, who it is from among them, and after the mark that a mailbox puts before
// each of its mails or without.
func isMail(head string) bool {
	fields, _ := splitMail(head)
	h := readMailHead(fields)
	if !strings.Contains(h.get("From"), "@") || h.get("Snapshot-Content-Location") != "" {
		return false
	}
	signs := 0
	for _, name := range []string{"Date", "Subject", "To", "Message-ID", "MIME-Version", "Received", "Return-Path", "Content-Type", "Content-Transfer-Encoding", "Reply-To", "In-Reply-To", "User-Agent"} {
		if h.get(name) != "" {
			signs++
		}
	}
	return signs >= 2
}

// splitMail cuts a mail behind its head.
func splitMail(s string) (head, body string) {
	s = withoutPostmark(strings.TrimLeft(s, "\r\n"))
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			break
		}
		if strings.TrimRight(s[at:at+end], "\r") == "" {
			return s[:at], s[at+end+1:]
		}
		at += end + 1
	}
	return s, ""
}

// withoutPostmark is a mail without the line that a mailbox puts before it.
func withoutPostmark(s string) string {
	if strings.HasPrefix(s, "From ") {
		if _, rest, ok := strings.Cut(s, "\n"); ok {
			return rest
		}
	}
	return s
}

// readMailHead reads fields, each of which may go on in lines that begin with a blank. A
// head with a line that is none of a field's is no mail's, and has no fields.
func readMailHead(s string) mailHead {
	var h mailHead
	for line := range strings.Lines(s[:min(len(s), longestMailHead)]) {
		line = strings.TrimRight(line, "\r\n")
		if n := len(h); n > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")) {
			h[n-1].value += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
			if len(h) == 0 {
				return nil
			}
			break // of a head that is cut off
		}
		if h = append(h, mailField{name, strings.TrimSpace(value)}); len(h) == mostMailFields {
			break
		}
	}
	return h
}

// get is the first field of that name as it stands there.
func (h mailHead) get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.name, name) {
			return f.value
		}
	}
	return ""
}

// words is the first field of that name in plain words.
func (h mailHead) words(name string) string { return decodedField(h.get(name)) }

// decodedField is a field's value without the encoding of RFC 2047. What stands there in
// bytes beyond ASCII is in some charset, too.
func decodedField(s string) string {
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if w, err := words.DecodeHeader(joinedWords(s)); err == nil {
		s = w
	}
	return clean.Line(new(decoder).decode([]byte(s)))
}

// encodedWords finds two words of RFC 2047 beside each other.
var encodedWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`=\?([^?\s]+)\?([qQbB])\?([^?\s]*)\?=\s+=\?([^?\s]+)\?([qQbB])\?([^?\s]*)\?=`)
})

// joinedWords is a field's value with what is encoded in the same way in one word: some
// programs part the bytes of a character.
func joinedWords(s string) string {
	for at := 0; at < len(s); {
		m := encodedWords().FindStringSubmatch(s[at:])
		if m == nil {
			break
		}
		at += strings.Index(s[at:], m[0])
		if !strings.EqualFold(m[1], m[4]) || !strings.EqualFold(m[2], m[5]) || strings.EqualFold(m[2], "b") && (len(m[3])%4 != 0 || strings.HasSuffix(m[3], "=")) {
			at += strings.LastIndex(m[0], "=?"+m[4])
			continue
		}
		s = s[:at] + "=?" + m[1] + "?" + m[2] + "?" + m[3] + m[6] + "?=" + s[at+len(m[0]):]
	}
	return s
}

// takeOver puts into an article what the head says of the mail.
func (h mailHead) takeOver(a *article.Article) {
	a.Headline = h.words("Subject")
	a.Byline, a.Authors = h.writers()
	a.Published, a.Updated = article.Date{}, article.Date{}
	if t, err := mail.ParseDate(h.get("Date")); err == nil {
		a.Published = article.Date{Time: t, Clock: true}
	}
}

// writers are whom the mail is from, as printed, and their names.
func (h mailHead) writers() (byline string, names []string) {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	from, err := parser.ParseList(h.get("From"))
	if err != nil {
		return h.words("From"), nil
	}
	var printed []string
	for _, f := range from {
		name, address := clean.Line(f.Name), clean.Line(f.Address)
		if name == "" {
			printed = append(printed, address)
			continue
		}
		names = append(names, name)
		printed = append(printed, name+" <"+address+">")
	}
	return strings.Join(printed, ", "), names
}

// shownFields are those that readers ask for beside the subject, the sender and the date.
var shownFields = []string{"To", "Cc", "Reply-To", "Newsgroups", "Organization", "List-Id", "Date"}

// shown is what stands above a mail's words.
func (h mailHead) shown() []article.Block {
	var lines []string
	for _, name := range shownFields {
		for _, f := range h {
			if value := decodedField(f.value); strings.EqualFold(f.name, name) && value != "" {
				lines = append(lines, name+": "+value)
			}
		}
	}
	if lines == nil {
		return nil
	}
	return []article.Block{article.Code{Text: strings.Join(lines, "\n")}}
}

// omitted are the other fields, which programs wrote for programs.
func (h mailHead) omitted(before int) []article.Omission {
	var omitted []article.Omission
	for _, f := range h {
		if name := strings.ToLower(f.name); name == "subject" || name == "from" || isShown(name) {
			continue
		}
		line := article.Paragraph{Text: article.Words(clean.Line(f.name + ": " + decodedField(f.value)))}
		omitted = append(omitted, article.Omission{Before: before, Block: line, Reason: "a field of the mail's head"})
	}
	return omitted
}

func isShown(name string) bool {
	for _, shown := range shownFields {
		if strings.EqualFold(name, shown) {
			return true
		}
	}
	return false
}
