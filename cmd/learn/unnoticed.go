package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/txtar"

	"lede/cmd/learn/condition"
	"lede/model/export"
	"lede/model/parse"
)

// longestPage is how long a page may take with a condition out, before that counts as noticed.
const longestPage = 20 * time.Second

// unnoticed writes the conditions in the Go files of rooms that may be taken out, one at a
// time, without any example noticing.
func unnoticed(rooms []string, out io.Writer) error {
	folder, err := os.MkdirTemp("", "learn")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	overlay, clauses, err := instrumented(rooms, folder)
	if err != nil {
		return err
	}
	program := filepath.Join(folder, "learn")
	if said, err := exec.Command("go", "build", "-overlay", overlay, "-o", program, "./cmd/learn").CombinedOutput(); err != nil {
		return fmt.Errorf("build with the conditions: %w\n%s", err, said)
	}
	count := 0
	for next := 0; next < len(clauses); next++ { // a condition that is missed may stop the program: it goes on after that
		answer, err := exec.Command(program, "without", strconv.Itoa(next), strconv.Itoa(len(clauses))).Output()
		if len(answer) == 0 {
			return fmt.Errorf("try without each condition: %w", err)
		}
		for line := range strings.Lines(string(answer)) {
			tried, noticed, _ := strings.Cut(strings.TrimSpace(line), " ")
			if next, err = strconv.Atoi(tried); err != nil {
				return fmt.Errorf("read what was tried: %w", err)
			}
			if noticed == "unnoticed" || noticed == "never" {
				count++
				fmt.Fprintf(out, "%s\t%s\t%s\n", clauses[next].Place, noticed, clauses[next].Words)
			}
		}
	}
	_, err = fmt.Fprintf(out, "%d of %d conditions are noticed by no example\n", count, len(clauses))
	return err
}

// An example is a page or a text of the tests, and what is read in it.
type example struct {
	name, text, article string
	fired               map[int]bool // conditions that could change it
}

// withoutEach is without as its program is called.
func withoutEach(args []string) error {
	if len(args) != 2 {
		return errors.New("without takes the numbers of two conditions")
	}
	first, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	end, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	return without(first, end)
}

// without reads the examples without each condition from first up to end, as long as it is
// noticed by none, and writes a line for each when it begins and one when it is done.
func without(first, end int) error {
	examples, err := examplesOfTexts()
	if err != nil {
		return err
	}
	for i := range examples {
		clear(condition.Fired)
		examples[i].article = examples[i].read()
		examples[i].fired = map[int]bool{}
		for n := range condition.Fired {
			examples[i].fired[n] = true
		}
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for n := first; n < end; n++ {
		fmt.Fprintf(out, "%d begun\n", n)
		out.Flush()
		fires := slices.DeleteFunc(slices.Clone(examples), func(e example) bool { return !e.fired[n] })
		condition.Out = n
		late := time.AfterFunc(longestPage, func() { os.Exit(1) })
		noticed := slices.ContainsFunc(fires, func(e example) bool { return e.read() != e.article })
		late.Stop()
		switch {
		case len(fires) == 0:
			fmt.Fprintf(out, "%d never\n", n)
		case !noticed:
			fmt.Fprintf(out, "%d unnoticed\n", n)
		}
	}
	return nil
}

// examplesOfTexts are the pages and the texts in Markdown of the tests, the shortest first.
func examplesOfTexts() ([]example, error) {
	files, err := filepath.Glob(filepath.Join(top, "testdata/parse/*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("no pages stand in testdata/parse: run learn from the top of the house")
	}
	var all []example
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			return nil, err
		}
		for _, f := range archive.Files {
			switch filepath.Ext(f.Name) {
			case ".html", ".md":
				all = append(all, example{name: f.Name, text: string(f.Data)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b example) int { return len(a.text) - len(b.text) })
	return all, nil
}

// read is all that is read in an example, as a program is told it.
func (e example) read() string {
	a, err := parse.Read(context.Background(), strings.NewReader(e.text), parse.Hint{Name: e.name, Base: "https://signal.example.org/harbour/story.html"})
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	if err := export.JSON(&b, a); err != nil {
		return err.Error()
	}
	for _, o := range a.Omitted {
		fmt.Fprintln(&b, o.Reason)
	}
	return b.String() + a.Method
}
