package exchange

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"lede/model/parse/clean"
)

// The shapes in which programs write a time. One without a zone is taken for UTC.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999-0700", "2006-01-02 15:04:05.999999999-07:00",
	"2006-01-02 15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999",
	time.DateOnly, "02/01/2006 15:04:05",
}

// moment is a time: in one of the layouts, or counted since 1970 in seconds or in smaller
// units, which its size tells. Nothing and 0 are no time, and are understood.
func moment(value string) (t time.Time, ok bool) {
	value = strings.TrimSpace(value)
	if value == "" || value == "0" {
		return t, true
	}
	if n, err := strconv.ParseFloat(value, 64); err == nil {
		seconds := int64(n)
		switch whole, err := strconv.ParseInt(value, 10, 64); {
		case err != nil || n < 1e11:
			t = time.Unix(seconds, 0)
		case n < 1e14:
			t = time.UnixMilli(whole)
		case n < 1e17:
			t = time.UnixMicro(whole)
		default:
			t = time.Unix(0, whole)
		}
		return t.UTC(), plausible(t)
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, value); err == nil {
			return t.UTC(), plausible(t)
		}
	}
	return time.Time{}, false
}

// plausible reports whether something can have been kept then.
func plausible(t time.Time) bool { return t.Year() >= 1970 && t.Year() < 2200 }

// isTrue reads a word for yes or no.
func isTrue(value string) (yes, ok bool) {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "true", "1", "yes":
		return true, true
	case "false", "0", "no", "":
		return false, true
	}
	return false, false
}

// share reads how far something has been read, as a share or, beyond 1, per cent.
func share(value string) (part float64, ok bool) {
	if value = strings.TrimSuffix(strings.TrimSpace(value), "%"); value == "" {
		return 0, true
	}
	n, err := strconv.ParseFloat(value, 64)
	switch {
	case err != nil || !(n >= 0 && n <= 100):
		return 0, false
	case n > 1:
		return n / 100, true
	}
	return n, true
}

// list takes a list apart: of JSON, of Python, or with a sign between its members.
func list(value, sign string) []string {
	value = strings.TrimSpace(value)
	if strings.HasPrefix(value, "[") {
		if all, ok := listOfJSON(value); ok {
			return all
		}
		if all, ok := listOfPython(value); ok {
			return all
		}
	}
	var all []string
	for _, member := range strings.Split(value, sign) {
		if member = strings.TrimSpace(clean.Line(member)); member != "" {
			all = append(all, member)
		}
	}
	return all
}

// listOfJSON takes texts, or objects that have a name.
func listOfJSON(value string) (all []string, ok bool) {
	var members []json.RawMessage
	if json.Unmarshal([]byte(value), &members) != nil {
		return nil, false
	}
	for _, m := range members {
		var text string
		var named struct{ Name, Label, Title string }
		if json.Unmarshal(m, &text) != nil && json.Unmarshal(m, &named) == nil {
			text = named.Name + named.Label + named.Title
		}
		all = append(all, text)
	}
	return all, true
}

// listOfPython takes a list of texts as Python shows it: ['a', "it's"].
func listOfPython(value string) (all []string, ok bool) {
	value, ok = strings.CutSuffix(strings.TrimPrefix(value, "["), "]")
	if !ok {
		return nil, false
	}
	for {
		value = strings.TrimLeft(value, ", ")
		if value == "" {
			return all, true
		}
		quote := value[0]
		if quote != '\'' && quote != '"' {
			return nil, false
		}
		end := 1
		for end < len(value) && value[end] != quote {
			if value[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(value) {
			return nil, false
		}
		all = append(all, unescaped(value[1:end], quote))
		value = value[end+1:]
	}
}

// unescaped is a text of Python's without its escapes.
func unescaped(text string, quote byte) string {
	var b strings.Builder
	for text != "" {
		r, _, rest, err := strconv.UnquoteChar(text, quote)
		if err != nil { // a sign that need not be escaped here
			b.WriteByte(text[0])
			text = text[1:]
			continue
		}
		b.WriteRune(r)
		text = rest
	}
	return b.String()
}
