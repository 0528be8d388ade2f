package parse

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/testdata/golden"
)

// FuzzRead: whatever the bytes are, and whatever they are taken for, an article comes
// of them or an error, and nothing in it could command a terminal.
func FuzzRead(f *testing.F) {
	for format := Unknown; format <= Mail; format++ {
		f.Add([]byte("Words\x1b[31m \u202eback\u0085\x9b\x00 &#27;[2J &#x202e; \u200b\n\n![\u202e](\x1b \"\u0007\")\n\n[a](x\u202e 'y')"), uint8(format))
		f.Add([]byte("<p title='\u202e'>Words &#27;]0;x&#7; <a href='http://x/\u202e&#10;'>y</a><pre class='language-\u202e'>&#8238;</pre><img src='\u202e' alt='&#155;'>"), uint8(format))
		f.Add([]byte("---\ntitle: \"\\e[31m\\u202E\"\nauthor: [\"\\x07\"]\nlang: \"\\u202E\"\n---\n[^\u202e]\n\n[^\u202e]: x\n\n~~~ \u202e\n~~~\n# \u202e {#\u202e}"), uint8(format))
		f.Add([]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://\x1b/\r\n\r\n<p>W\x1bords"), uint8(format))
		f.Add([]byte("\xff\xfeW\x00o\x00\x1b\x00[\x00m\x00"), uint8(format))
	}
	for _, s := range golden.Sources(f, "parse/*") {
		f.Add(s.Data, uint8(Unknown))
	}
	f.Fuzz(func(t *testing.T, b []byte, format uint8) {
		if len(b) > 64<<10 {
			t.Skip("too long to be worth it")
		}
		h := Hint{Format: Format(format % (uint8(Mail) + 1)), Name: string(b[:min(len(b), 9)]), ContentType: string(b[:min(len(b), 20)]), Base: string(b[:min(len(b), 30)])}
		a, err := Read(context.Background(), bytes.NewReader(b), h)
		if err != nil {
			return
		}
		dirt(reflect.ValueOf(*a), "article", func(at, s string) { t.Errorf("%s holds %q", at, s) })
	})
}

// dirt tells of each string within v that is not clean, and where it is. Line ends belong
// to code and to the runs of a text, tabs to code alone.
func dirt(v reflect.Value, at string, tell func(at, s string)) {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		switch {
		case clean.Text(s) != s,
			strings.Contains(s, "\n") && at != "article.Code.Text" && at != "article.Run.Text",
			strings.Contains(s, "\t") && at != "article.Code.Text",
			(strings.HasSuffix(at, ".URL") || strings.HasSuffix(at, ".Link") || strings.HasSuffix(at, ".Media")) && clean.URL(s) != s:
			tell(at, s)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[article.Date]() {
			return
		}
		switch v.Type() {
		case reflect.TypeFor[article.Code]():
			at = "article.Code"
		case reflect.TypeFor[article.Run]():
			at = "article.Run"
		}
		for i := range v.NumField() {
			dirt(v.Field(i), at+"."+v.Type().Field(i).Name, tell)
		}
	case reflect.Slice:
		for i := range v.Len() {
			dirt(v.Index(i), at, tell)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			dirt(k, at, tell)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			dirt(v.Elem(), at, tell)
		}
	}
}
