package plain

import (
	"strings"

	"lede/model/article"
)

var mailFields = map[string]bool{
	"from": true, "to": true, "subject": true, "date": true, "cc": true, "bcc": true, "reply-to": true, "sender": true,
	"message-id": true, "in-reply-to": true, "references": true, "newsgroups": true, "organization": true, "received": true,
	"mime-version": true, "content-type": true, "content-transfer-encoding": true, "user-agent": true, "x-mailer": true,
	"return-path": true, "delivered-to": true, "list-id": true, "message": true,
	"von": true, "an": true, "betreff": true, "datum": true, "de": true, "à": true, "objet": true, "para": true, "asunto": true, "fecha": true,
}

// letter reads the fields above a letter within a text, as digests of mailing lists have
// them. Its subject is a crosshead, with the sender and the day below.
func (s *setter) letter(lines []line) step {
	if strings.IndexByte(lines[0].raw, ':') <= 0 || lines[0].gap == 0 {
		return step{}
	}
	n, subject, from, date := fields(lines)
	if subject == "" || from == "" || date == "" || n == len(lines) || lines[n].gap == 0 {
		return step{}
	}
	p := step{lines: n, kind: crosshead, blocks: []article.Block{
		article.Crosshead{Level: 2, Text: s.text(subject)},
		article.Paragraph{Text: article.Words(from + article.LineBreak + date)},
	}}
	for _, l := range lines[:n] {
		if text := l.text(); text != from && text != date {
			p.omitted = append(p.omitted, article.Omission{Block: article.Paragraph{Text: article.Words(text)}, Reason: "a field of a mail"})
		}
	}
	return p
}

// fields is the number of lines that mail's fields take, and the usual ones.
func fields(lines []line) (n int, subject, from, date string) {
	for n < len(lines) && n < 60 && (n == 0 || lines[n].gap == 0) {
		l := lines[n]
		name, value, ok := strings.Cut(l.text(), ":")
		switch key := strings.ToLower(strings.TrimSpace(name)); {
		case l.indent > 0 && n > 0:
		case !ok || strings.Contains(name, " ") || !mailFields[key] && !strings.HasPrefix(key, "x-") && !strings.Contains(key, "-"):
			if n == 0 && strings.HasPrefix(l.raw, "From ") {
				break // the postmark of a mailbox
			}
			return n, subject, from, date
		case key == "subject" || key == "betreff" || key == "objet" || key == "asunto":
			subject = strings.TrimSpace(value)
		case key == "from" || key == "von":
			from = l.text()
		case key == "date" || key == "datum" || key == "fecha":
			date = l.text()
		}
		n++
	}
	return n, subject, from, date
}
