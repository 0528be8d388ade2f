package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// notice is an article with something of each kind.
const notice = `# Low water at noon

The quay is *closed* until the tide is back.

![A dry quay](quay.jpg "The quay at noon. Photo: Mara Teller")

## What to do

- Walk round by the bridge.
- Wait.
`

// called runs lede off a terminal, with text on standard input, and returns its exit
// code and what it wrote.
func called(t *testing.T, stdin string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e strings.Builder
	std := streams{in: strings.NewReader(stdin), out: &o, err: &e, terminal: func([]string) *tty { return nil }}
	code = run(context.Background(), args, std, []string{"TERM=xterm-256color"})
	return code, o.String(), e.String()
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestWhatCannotBeReadIsRefusedInOneSentence(t *testing.T) {
	locked := writeFile(t, "locked.txt", "Locked away\n\nNobody reads this.\n")
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, ref, says string
	}{
		{"a file that is not there", filepath.Join(t.TempDir(), "no.txt"), "no such file"},
		{"a folder", t.TempDir(), "folder"},
		{"a picture", writeFile(t, "quay.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"), "this is a picture"},
		{"a program", writeFile(t, "lede", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00"), "this is a program"},
		{"an empty file", writeFile(t, "empty.txt", ""), "empty"},
		{"a file below a file", filepath.Join(writeFile(t, "story.txt", notice), "more.txt"), "more.txt"},
		{"an address of a kind that lede cannot fetch", "gopher://paper.example/story", "gopher"},
		{"a file that may not be read", locked, "permission"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f, err := os.Open(c.ref); c.ref == locked && err == nil {
				f.Close()
				t.Skip("this user may read everything")
			}
			for _, format := range []string{"", "--format=json", "--format=ansi"} {
				args := []string{c.ref}
				if format != "" {
					args = append(args, format)
				}
				code, out, err := called(t, "", args...)
				if code != exitRead || out != "" {
					t.Errorf("lede %q ends with %d and prints %q, want %d and nothing", args, code, out, exitRead)
				}
				if !strings.HasPrefix(err, "lede: ") || strings.Count(err, "\n") != 1 || !strings.HasSuffix(err, "\n") {
					t.Errorf("lede %q says %q, want one sentence on a line", args, err)
				}
				if !strings.Contains(err, c.says) {
					t.Errorf("lede %q says %q, and nothing of %q", args, err, c.says)
				}
			}
		})
	}
}

func TestAWrongCommandLineIsToldFromAnArticleThatCannotBeRead(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for name, args := range map[string][]string{
		"a flag that is none":                 {"--colour", file},
		"a source without a name":             {""},
		"one of several without a name":       {file, ""},
		"a format that is none":               {"--format", "pdf", file},
		"an input that is none":               {"--input", "docx", file},
		"an address that is none":             {"--base", "tide", file},
		"a charset that is none":              {"--charset", "kelp-8", file},
		"a pane that is none":                 {"--panes", "body,footer", file},
		"a width of nothing":                  {"--width", "0", file},
		"a width that is no number":           {"--width", "wide", file},
		"a flag without what it is to be set": {file, "--theme"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, err := called(t, "", args...)
			if code != exitUsage || out != "" || !strings.HasPrefix(err, "lede: ") || !strings.Contains(err, "lede --help") {
				t.Errorf("lede %q ends with %d, prints %q and says %q", args, code, out, err)
			}
		})
	}
}

func TestACommandThatIsWrittenWrongSaysHow(t *testing.T) {
	for _, c := range []struct{ line, says string }{
		{"diff a.txt", "it is written: lede diff A B\nTry lede diff --help."},
		{"shelf search", "it is written: lede shelf search WORDS...\nTry lede shelf search --help."},
		{"licences of tides", "it is written: lede licences\n"},
		{"man of tides", "it is written: lede man\n"},
		{"help keys tides", "it is written: lede help [TOPIC]\n"},
		{"completion", "it is written: lede completion SHELL\n"},
		{"completion kelp", `there is no completion for "kelp"; there is for bash, zsh`},
		{"--width wide notice.md", "--width: a width is a number of cells, 1 at least\nTry lede --help."},
		{"--offline=often notice.md", "--offline: it is true or false, not \"often\"\nTry lede --help."},
		{"shelf tides", `unknown command "tides" for "lede shelf"`},
		{"shelf list --tides", "unknown flag: --tides\nTry lede shelf list --help."},
	} {
		code, out, err := called(t, "", strings.Fields(c.line)...)
		if code != exitUsage || out != "" || !strings.HasPrefix(err, "lede: "+c.says) {
			t.Errorf("lede %s ends with %d, prints %q and says\n%swant %s", c.line, code, out, err, c.says)
		}
	}
}

func TestAFileThatIsMissingMayHaveBeenACommand(t *testing.T) {
	for name, end := range map[string]string{"shlef": "did you mean lede shelf?\n", "dif": "did you mean lede diff?\n", "no.txt": "where you are\n"} {
		if code, _, err := called(t, "", name); code != exitRead || !strings.HasSuffix(err, end) {
			t.Errorf("lede %s ends with %d and says %q", name, code, err)
		}
	}
}

func TestOffATerminalTheArticleIsPrinted(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, c := range []struct {
		name, stdin string
		args        []string
		want        []string
	}{
		{"a file", "", []string{file}, []string{"Low water at noon\n", "The quay is closed until the tide is back.\n"}},
		{"a pipe", notice, nil, []string{"Low water at noon\n"}},
		{"a pipe that is named", notice, []string{"-"}, []string{"Low water at noon\n"}},
		{"text in lines of a width", "", []string{"--width", "20", file}, []string{"\nThe quay is closed\nuntil the tide is\nback.\n"}},
		{"a pipe said to be Markdown", "# Tide\n\nIt is *low*.\n", []string{"--input", "markdown"}, []string{"Tide\n", "It is low.\n"}},
		{"the help", "", []string{"--help"}, []string{"--format", "--panes"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, err := called(t, c.stdin, c.args...)
			if code != 0 || err != "" {
				t.Fatalf("ends with %d and says %q", code, err)
			}
			if strings.Contains(out, "\x1b") {
				t.Errorf("there are escape codes in %q", out)
			}
			for _, want := range c.want {
				if !strings.Contains(out, want) {
					t.Errorf("%q is not in\n%s", want, out)
				}
			}
		})
	}
}

func TestEachFormatIsPrintedWhole(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, format := range formatNames() {
		t.Run(format, func(t *testing.T) {
			code, out, err := called(t, "", "--format", format, file)
			if code != 0 || err != "" {
				t.Fatalf("ends with %d and says %q", code, err)
			}
			for _, words := range []string{"Low water at noon", "closed", "The quay at noon.", "Mara Teller", "What to do", "Wait."} {
				if !strings.Contains(out, words) {
					t.Errorf("%q is not in\n%s", words, out)
				}
			}
			if hasCodes := strings.Contains(out, "\x1b["); hasCodes != (format == "ansi") {
				t.Errorf("escape codes: %t", hasCodes)
			}
			if format == "json" && !json.Valid([]byte(out)) {
				t.Errorf("this is no JSON: %s", out)
			}
		})
	}
}

func TestSeveralArticlesArePrintedOneAfterTheOther(t *testing.T) {
	first, second := writeFile(t, "a.md", notice), writeFile(t, "b.md", "# High water\n\nIt is back.\n")
	code, out, err := called(t, "", first, second)
	if code != 0 || err != "" {
		t.Fatalf("ends with %d and says %q", code, err)
	}
	if low, high := strings.Index(out, "Low water"), strings.Index(out, "High water"); low < 0 || high < low {
		t.Errorf("they are not one after the other:\n%s", out)
	}
}

// A breaking reader gives text and then fails.
type breaking struct{ text io.Reader }

func (b breaking) Read(p []byte) (int, error) {
	n, err := b.text.Read(p)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func TestNothingIsPrintedOfATextThatBreaksOff(t *testing.T) {
	var out, err strings.Builder
	std := streams{in: breaking{strings.NewReader(notice)}, out: &out, err: &err, terminal: func([]string) *tty { return nil }}
	if code := run(context.Background(), nil, std, nil); code != exitRead || out.String() != "" || !strings.HasPrefix(err.String(), "lede: ") {
		t.Errorf("lede ends with %d, prints %q and says %q", code, out.String(), err.String())
	}
}

func TestSeveralArticlesArePrintedWithABlankLineBetween(t *testing.T) {
	first, second := writeFile(t, "first.md", "# One\n\nFirst.\n"), writeFile(t, "second.md", "# Two\n\nSecond.\n")
	if code, out, _ := called(t, "", first, second); code != 0 || out != "One\n\nFirst.\n\nTwo\n\nSecond.\n" {
		t.Errorf("%d, %q", code, out)
	}
	code, out, err := called(t, "", first, filepath.Join(t.TempDir(), "none.md"))
	if code != exitRead || out != "One\n\nFirst.\n" || err == "" {
		t.Errorf("%d, %q, %q", code, out, err)
	}
}

// TestLinksArePrintedAsAsked prints a story with links in colour, for terminals and
// callers that know links and for those that don't.
func TestLinksArePrintedAsAsked(t *testing.T) {
	const osc8, again = "\x1b]8;", "tide tables"
	file := writeFile(t, "tides.md", "# Low water\n\nSee the [tide tables](https://tides.example/) and the [*tide* gauge](https://tides.example/gauge).\n\n"+
		"- Again: [tide tables](https://tides.example/)\n")
	for name, c := range map[string]struct {
		args        []string
		env         []string
		has, hasNot []string
	}{
		"as the terminal's own":             {nil, nil, []string{osc8 + "id="}, []string{"[1]"}},
		"in a previewer that shows codes":   {nil, []string{"LF_LEVEL=1"}, []string{again}, []string{osc8}},
		"on a terminal that has none":       {nil, []string{"TERM=linux"}, []string{again}, []string{osc8}},
		"there, but asked for":              {[]string{"--links=osc8"}, []string{"TERM=linux"}, []string{osc8}, nil},
		"not at all":                        {[]string{"--links=none"}, nil, []string{again}, []string{osc8, "tides.example"}},
		"with numbers, each address's once": {[]string{"--links=numbered"}, nil, []string{"[1]", "[2]", "1. https://tides.example/\n", "2. https://tides.example/gauge\n"}, []string{osc8, "[3]", "3."}},
	} {
		t.Run(name, func(t *testing.T) {
			var out, err strings.Builder
			std := streams{out: &out, err: &err, terminal: func([]string) *tty { return nil }}
			if code := run(context.Background(), append(c.args, "--format=ansi", file), std, c.env); code != 0 {
				t.Fatalf("ends with %d and says %q", code, err.String())
			}
			seen := ansi.Strip(out.String())
			for _, words := range c.has {
				if !strings.Contains(out.String(), words) && !strings.Contains(seen, words) {
					t.Errorf("%q is not in %q", words, out.String())
				}
			}
			for _, words := range c.hasNot {
				if strings.Contains(out.String(), words) {
					t.Errorf("%q is in %q", words, out.String())
				}
			}
		})
	}
}

// TestACharsetIsTakenAsTold prints a letter in Latin 2 that guessing would take for another.
func TestACharsetIsTakenAsTold(t *testing.T) {
	file := writeFile(t, "note.txt", "\xb3\xf3d\xbc\n") // łódź
	if code, out, err := called(t, "", "--charset", "iso-8859-2", file); code != 0 || strings.TrimSpace(out) != "łódź" {
		t.Errorf("ends with %d, prints %q and says %q", code, out, err)
	}
	if _, out, _ := called(t, "", file); strings.TrimSpace(out) == "łódź" {
		t.Error("it would have been guessed: this shows nothing")
	}
}

func TestWhatCannotBeWrittenIsAnError(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"--version"}, {"shelf", "--help"}, {"help", "keys"}, {writeFile(t, "story.txt", notice)}} {
		unread, out := io.Pipe()
		unread.CloseWithError(errors.New("the disk is full"))
		var said strings.Builder
		std := streams{in: strings.NewReader(""), out: out, err: &said, terminal: func([]string) *tty { return nil }}
		if code := run(context.Background(), args, std, nil); code != exitRead || said.String() != "lede: the disk is full\n" {
			t.Errorf("lede %q ends with %d and says %q", args, code, said.String())
		}
	}
}
