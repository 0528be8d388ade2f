package markdown

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/model/export"
)

// syntax is what names things for Markdown, HTML and the makers of sites, and says
// nothing to a reader.
var syntax = regexp.MustCompile("(?m)" + strings.Join([]string{
	`</?[a-zA-Z][^>]*>`,                                     // tags
	`\[\^[^\]\s]+\]`,                                        // labels of footnotes
	`^ {0,3}\[[^\]]+\]: *\S+.*$`,                            // addresses of links
	`\{[#.][^}]*\}|^:class:.*$|^:alt:|&#?\w+;`,              // attributes and entities
	`^\s*"\w+":|\|\d+\]\]|\{:? *\.\w+\}`,                    // fields of JSON, widths of pictures, classes
	`^:{3,} *\{?\.?[\w-]+|^(!!!|\?\?\?) \w+|^\.\. [\w-]+::`, // boxes
	"^```+ *(\\{\\w+\\}|math|\\w+ title=)",                  // what code is
	`^author.*$|^email = .*$|^ *[a-zA-Z_]+:(?: |$)|^[a-zA-Z_]+ = |^\[author\]$|\{\{author\}\}`, // fields of front matter
	`[\^~_][{(]|\\[a-zA-Z]+`, // TeX
	`\{\{ site\.baseurl \}\}|\{% (?:for|if|highlight) [^%]*%\}|\{: ?[.#][^}]*\}|\{\{[<%] */? *[\w-]+|\{% *[\w-]+|\{=\w+\}|width=\S+|(linenos|attrlink|style)="?[^"]*"|\b\w+=`,                                               // calls, and what names things in them
	"<fig>|200px|^(:align|lineno-start):.*$|\\^[a-z]+\\]\\]|\\{[a-z:]+\\}`|:ref:`|`{3,4}\\{[a-z-]+\\}|```(ad-|dataview)|^\\([\\w-]+\\)=|#\\+(BEGIN|END)_\\w+|\\{:height[^}]*\\}|\\^[a-z0-9]+(\\]\\])?$|\\{\\{video|\\]\\]s", // directives, roles, blocks of Org, names of paragraphs
	`\]\([^)]*(badge|\.svg|status)[^)]*\)|shields\.example\S*|\(https://walk.example/hours\)|:anchor:|:\+1:`,                                                                                                                // addresses of badges, names of emoji
	`javascript:|data:[^)]*|\([a-z]+\.svg\)|\([a-z]+\.png#gh-dark-mode-only\)`,                                                                                                                                              // addresses that lead nowhere, or stand behind others
}, "|"))

// TestNoWordIsLost looks for each word of the texts in testdata in what has been made of
// them, and in what has been left out with a reason.
func TestNoWordIsLost(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/parse/markdown-*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("found %d texts: %v", len(files), err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(archive.Files[0].Data)
		have := kept(t, Parse(text, Options{}))
		for _, w := range wordsOf(syntax.ReplaceAllString(text, " ")) {
			if !have[w] {
				t.Errorf("%s: %q is lost", filepath.Base(file), w)
			}
		}
	}
}

// kept are the words of an article, and of what was left out of it.
func kept(t *testing.T, a *article.Article) map[string]bool {
	var out bytes.Buffer
	if err := export.JSON(&out, a); err != nil {
		t.Fatal(err)
	}
	if err := export.Markdown(&out, a); err != nil {
		t.Fatal(err)
	}
	out.WriteString(strings.Join(a.Tags, " "))
	for _, o := range a.Omitted {
		if o.Reason == "" {
			t.Errorf("%q was left out for no reason", article.Plain(o.Block))
		}
		out.WriteString(" " + article.Plain(o.Block))
	}
	have := map[string]bool{}
	for _, w := range wordsOf(out.String()) {
		have[w] = true
	}
	return have
}

// unspaced finds letters of scripts that put no spaces between words: each is one.
var unspaced = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}]`)

func wordsOf(s string) []string {
	s = unspaced.ReplaceAllString(s, " $0 ")
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
