package shelf

import (
	"database/sql/driver"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"modernc.org/sqlite"
)

// The database folds headlines and names articles by itself, whoever writes them.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("lede_fold", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		text, _ := args[0].(string)
		return bare(text), nil
	})
	sqlite.MustRegisterDeterministicScalarFunction("lede_uid", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		address, _ := args[0].(string)
		return uidFor(address), nil
	})
}

// folds are letters that are not an accent away from those that people type for them.
var folds = strings.NewReplacer("ß", "ss", "ø", "o", "œ", "oe", "æ", "ae", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i",
	"ё", "е", "ى", "ي", "ة", "ه")

// bare is a text in small letters without accents.
func bare(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	return folds.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text)))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
