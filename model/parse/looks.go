package parse

import (
	"regexp"
	"strings"
	"sync"
)

// looksLikeMarkdown reports whether a text that nothing names is Markdown. It asks for
// marks of two kinds at least, or for headings of two levels: a row of asterisks or a
// line that begins with "#" is found in any text.
func looksLikeMarkdown(head string) bool {
	if hasFrontMatter(head) {
		return true
	}
	kinds := 0
	for _, mark := range markdownMarks() {
		if mark.MatchString(head) {
			kinds++
		}
	}
	return kinds >= 2
}

// markdownMarks are the marks that plain text has little use for. Headings stand
// between blank lines; a comment in a program or a list of settings does not.
var markdownMarks = sync.OnceValue(func() []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, mark := range []string{
		`(?:^|\n\r?\n)# \S.*\r?\n\r?\n`,
		`(?:^|\n\r?\n)#{2,6} \S.*\r?\n\r?\n`,
		"(?m)^```[\\w-]*\r?$",
		`\[[^\]\n]+\]\((?:https?:|/|\./|#)[^)\s]+\)`,
		`!\[[^\]\n]*\]\([^)\s]+`,
		`(?:^|[\s(])\*\*[^\s*][^*\n]*\*\*`,
		`(?m)^\|?(?: *:?-{3,}:? *\|)+`,
		`(?m)^\[[^\]\n]+\]: \S`,
	} {
		all = append(all, regexp.MustCompile(mark))
	}
	return all
})

// beginsAsMarkdown reports whether a text that has no name's ending to tell it otherwise begins
// with a heading and goes on in prose, or has marks that alone tell little beside one that
// tells more: what a program prints that writes Markdown, a README.
func beginsAsMarkdown(head string) bool {
	head = strings.TrimLeft(head, " \t\r\n\ufeff")
	switch {
	case commented().MatchString(fencedCode().ReplaceAllString(head, "")):
		return false
	case titled().MatchString(head):
		return true
	}
	strong := strings.Contains(head, "\n```") || titleLine().MatchString(head) || boldWords().MatchString(head)
	return strong && lesserMarks().MatchString(head)
}

var (
	titleLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#{1,3} \S[^\n]*\n\s*\n`) })
	// a heading over a sentence
	titled = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^#{1,3} \S[^\n]*\n\s*\n["“*_\[]*\pL(?:[^\n=;{}]* ){4,}[^\n=;{}]*(?:[.!?:]["”)]?|[^\n=;{}]{20})\r?(?:\n|$)`)
	})
	// a line right below a comment on it, a setting, the end of a command: a program
	commented   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^# [^\n]*\n[^\s#*>|-]|^[ \t]*\w+=\S|[;\\]\r?$`) })
	fencedCode  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("(?s)\n```.*?(?:\n```|$)") })
	boldWords   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[\s(])\*\*[^\s*][^*\n]*\*\*`) })
	lesserMarks = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^[-*+] [^\s:][^:\n]*\r?$|^\d+\. [^\n]*\n(?:[^\n]+\n)*\d+\. |^> \pL|(?:^|\s)[*_]\pL[^*_\n]*\pL[*_](?:[\s.,;:!?]|$)`)
	})
)

// hasFrontMatter reports whether s begins with names and values between two fences.
func hasFrontMatter(s string) bool {
	fence, rest, _ := strings.Cut(s, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	sign := map[string]string{"---": ":", "+++": "="}[fence]
	name, _, ok := strings.Cut(rest, sign)
	if sign == "" || !ok || name == "" || strings.ContainsAny(strings.TrimRight(name, " "), " \t\r\n#") {
		return false
	}
	return strings.Contains(rest, "\n"+fence)
}
