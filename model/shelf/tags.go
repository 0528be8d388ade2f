package shelf

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// tagNamed is a tag as it is written already, where it is.
func tagNamed(q querier, tag string) (string, error) {
	name := cleanTag(tag)
	if foldTag(tag) == "" {
		return "", fmt.Errorf("%q is no tag", tag)
	}
	err := q.QueryRow(tagWritten, foldTag(tag)).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return name, err
}

// cleanTag is a tag as it is kept: without the sign before it, and with single blanks.
func cleanTag(tag string) string {
	printable := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) || r == ',' { // which stands between tags
			return -1
		}
		return r
	}, tag)
	return strings.Join(strings.Fields(strings.TrimLeft(printable, "# ")), " ")
}

// foldTag is that by which a tag is told from others.
func foldTag(tag string) string { return bare(cleanTag(tag)) }
