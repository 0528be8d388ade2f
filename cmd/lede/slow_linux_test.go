//go:build slow

package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The bounds that no input of largestInput bytes may break. Time is the processor's:
// what else the machine does is not lede's.
const (
	largestInput  = 32 << 20
	longestPrint  = 10 * time.Second
	largestMemory = 1 << 30
)

// crowded are inputs that become more than they look like: a unit, again and again, to
// the largest size or so many times.
var crowded = []struct {
	name             string
	ending           string
	head, unit, tail string
	times            int
}{
	{"bold letters that begin every paragraph", "md", "", strings.Repeat("<b>x</b> ", 60) + "\n\n", "", 0},
	{"links that begin every paragraph", "md", "", strings.Repeat("[a](b) ", 60) + "\n\n", "", 0},
	{"a few words of each look", "md", "", "a *b* *c* *d* *e*\n\n", "", 0},
	{"formulas that begin every paragraph", "md", "", strings.Repeat("$a$ ", 60) + "\n\n", "", 0},
	{"letters in italics", "md", "", strings.Repeat("*a* ", 60) + "\n\n", "", 0},
	{"details", "md", "", "<details><summary>a</summary>b</details>\n\n", "", 0},
	{"schemes of addresses", "md", "", "http://", "", 0},
	{"an address without end", "html", pageHead + "<p><a href='https://paper.example/", "a", "'>" + strings.Repeat("tide and quay ", 300) + "</a>" + pageFoot, 30 << 20},
	{"lists in lists without end", "md", "", "- a\n  - b\n    - c\n", "", 0},
	{"tables of a thousand columns", "md", "", strings.Repeat("|a", 1000) + "\n" + strings.Repeat("|-", 1000) + "\n" + strings.Repeat(strings.Repeat("|a", 1000)+"\n", 200) + "\n", "", 0},
	{"letters", "txt", "", "a\n", "", 0},
	{"items of a letter", "txt", "", "* a\n", "", 0},
	{"headings alone", "txt", "", "A HEADING\n\n", "", 0},
	{"marks of notes alone", "txt", "", "[1]", "", 0},
	{"lines in one box", "html", pageHead, "x<br><br>", pageFoot, 315_000},
	{"quotations in quotations", "html", pageHead, "<blockquote>x", pageFoot, 600_000},
	{"letters that are links", "html", pageHead, "<p>" + strings.Repeat("<a href=b>x</a> ", 60) + "</p>", pageFoot, 10_125},
	{"attributes without a value", "html", pageHead, "<p a b c d e f g h i j k l m n o p>x", pageFoot, 630_000},
	{"one wide row among narrow ones", "html", pageHead + "<table><tr>" + strings.Repeat("<td>y", 200), "<tr><td>x", "</table>" + pageFoot, 315_000},
	{"cells that span", "html", pageHead + "<table>", "<tr><td colspan=60><td colspan=60><td colspan=60><td>x", "</table>" + pageFoot, 126_000},
	{"rows of two hundred cells", "html", pageHead + "<table>", "<tr>" + strings.Repeat("<td>x", 200), "</table>" + pageFoot, 3150},
	{"pictures for who runs no scripts", "html", pageHead, `<noscript><img src="b.png"></noscript><noscript><img src="c.png"></noscript>`, pageFoot, 157_500},
	{"pictures that come in sizes", "html", pageHead, `<img src="b.png" srcset="b.png 1x, c.png 2x">`, pageFoot, 525_000},
}

const (
	pageHead = "<!doctype html><title>Tides</title><article><h1>Tides</h1><p>The ferry sails again from the northern quay, said the keeper of the light on Tuesday.</p>"
	pageFoot = "</article>"
)

// TestCrowdedInputsWhole prints them. What is no article may be refused.
func TestCrowdedInputsWhole(t *testing.T) {
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range crowded {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "crowded."+c.ending)
			times := c.times
			if times == 0 {
				times = largestInput / len(c.unit)
			}
			writeCrowded(t, file, c.head, c.unit, c.tail, times)
			lede := exec.Command(binary, "--format", "text", file)
			lede.Env = []string{asProgram + "=yes"}
			err := lede.Run()
			if exit, ok := err.(*exec.ExitError); err != nil && !(ok && exit.ExitCode() == exitRead) {
				t.Fatal(err)
			}
			took := lede.ProcessState.UserTime() + lede.ProcessState.SystemTime()
			memory := lede.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
			t.Logf("%v, %d MB", took, memory>>20)
			if took > longestPrint || memory > largestMemory {
				t.Errorf("took %v and %d MB", took, memory>>20)
			}
		})
	}
}

func writeCrowded(t *testing.T, file, head, unit, tail string, times int) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	w.WriteString(head)
	for range times {
		w.WriteString(unit)
	}
	w.WriteString(tail)
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
