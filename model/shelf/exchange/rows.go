package exchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Why a row can't be read.
var (
	errQuotes  = errors.New("its quotation marks don't fit")
	errColumns = errors.New("it has more columns than the head of the table")
)

// readRows hands over the rows of a table.
func readRows(from io.Reader, file string, found func(record, error) bool) {
	t, err := newRows(decoded(from))
	for err == nil {
		var cells []string
		var line int
		cells, line, err = t.next()
		row := record{Source{file, line}, t.head, cells}
		switch {
		case err == io.EOF:
			return
		case errors.Is(err, errQuotes) || errors.Is(err, errColumns):
			if !found(row, err) {
				return
			}
			err = nil
		case err == nil && !found(row, nil):
			return
		}
	}
	found(record{Source: Source{File: file}}, fmt.Errorf("the rest can't be read: %w", err))
}

// newRows begins a table with the names of its columns.
func newRows(from *bufio.Reader) (*table, error) {
	t := &table{from: from}
	start, _ := from.Peek(sniffed)
	head, _, _ := strings.Cut(strings.TrimSpace(string(start)), "\n")
	t.comma = commaOf(head)
	var err error
	t.head, _, err = t.next()
	t.width = len(t.head)
	for n := range t.head {
		t.head[n] = strings.TrimSpace(t.head[n])
	}
	return t, err
}

// A table reads rows one at a time. A row that is broken takes none with it: a quotation
// mark that is never closed would else make one cell of all that follows.
type table struct {
	from  *bufio.Reader
	comma rune
	head  []string // the names of the columns
	width int      // how many these are; 0 until they are read

	ahead []string // lines that are read, and belong to later rows
	line  int      // of the last line that was taken
	end   error
}

// next is the next row and the line where it begins; io.EOF behind the last. After
// another error there may be more.
func (t *table) next() (cells []string, line int, err error) {
	text, err := t.take()
	for err == nil && strings.TrimSpace(text) == "" {
		text, err = t.take()
	}
	line = t.line
	if err != nil {
		return nil, line, err
	}
	first := text
	var more []string
	for size, odd := len(text), isOdd(text); odd; odd = isOdd(text) != odd {
		part, err := t.take()
		if err == nil {
			more = append(more, part)
			size += len(part)
		}
		if err != nil || size > mostOfARow {
			return t.alone(first, more, line)
		}
		text = part
	}
	cells, err = t.split(first+strings.Join(more, ""), false)
	if len(more) > 0 && (err != nil || t.width > 0 && len(cells) != t.width) {
		return t.alone(first, more, line)
	}
	if err != nil {
		cells, err = t.split(first, true)
	}
	return cells, line, err
}

// alone reads a row as a line of its own, and gives back those behind it.
func (t *table) alone(first string, more []string, line int) ([]string, int, error) {
	t.ahead = append(more, t.ahead...)
	t.line -= len(more)
	cells, err := t.split(first, true)
	if err == nil && t.width > 0 && len(cells) != t.width {
		err = errQuotes
	}
	return cells, line, err
}

func isOdd(text string) bool { return strings.Count(text, `"`)%2 == 1 }

// split takes a row apart, if need be though its quotation marks are no good.
func (t *table) split(row string, lazy bool) ([]string, error) {
	r := csv.NewReader(strings.NewReader(row))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = t.comma, lazy, -1
	cells, err := r.Read()
	if err == nil && t.width > 0 && len(cells) > t.width && strings.TrimSpace(strings.Join(cells[t.width:], "")) != "" {
		return cells, errColumns
	}
	var quotes *csv.ParseError
	if errors.As(err, &quotes) {
		err = errQuotes
	}
	return cells, err
}

// take is the next line with its end.
func (t *table) take() (string, error) {
	t.line++
	if len(t.ahead) > 0 {
		text := t.ahead[0]
		t.ahead = t.ahead[1:]
		return text, nil
	}
	if t.end != nil {
		return "", t.end
	}
	var text []byte
	for {
		part, err := t.from.ReadSlice('\n')
		text = append(text, part...)
		if len(text) > mostOfAnItem {
			err = errTooLong
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		t.end = err
		if len(text) > 0 && (err == nil || err == io.EOF) {
			return string(text), nil
		}
		return "", err
	}
}

// commaOf is the sign between the columns of a head: the one of which there are most.
func commaOf(head string) rune {
	comma, most := ',', 0
	for _, c := range ",;\t" {
		if n := strings.Count(head, string(c)); n > most {
			comma, most = c, n
		}
	}
	return comma
}
