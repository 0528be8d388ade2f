package parse

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/htmlindex"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/testdata/golden"
)

// TestFormats reads each file by its name and content alone. The first file of a case
// has the name that the bytes came with; "-" stands for none.
func TestFormats(t *testing.T) {
	golden.Run(t, "parse/format-*", func(e *golden.Example) {
		s := e.Source()
		a, err := Read(context.Background(), bytes.NewReader(s.Data), Hint{Name: s.Name})
		if err != nil {
			e.Fatal(err)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}

func TestWhatTellsAFormat(t *testing.T) {
	const page = "<!DOCTYPE html><title>Quay</title><p>Words."
	for _, c := range []struct {
		name, content string
		hint          Hint
		want          Format
	}{
		{"a page is a page whatever its name", page, Hint{Name: "notes.md"}, HTML},
		{"the reader knows best", page, Hint{Format: Text}, Text},
		{"comments may stand before a page", "<?xml version='1.0'?>\n<!-- saved -->\n<HTML>", Hint{}, HTML},
		{"a server's word counts more than a name", "Words", Hint{ContentType: "text/markdown; charset=utf-8", Name: "x.txt"}, Markdown},
		{"a server that says text says little", "# Words", Hint{ContentType: "text/plain", Name: "x.md"}, Markdown},
		{"Markdown may begin with an element", "<p align=center></p><p></p>\n", Hint{Name: "README.md"}, Markdown},
		{"elements without a name are a page", "<p>One</p>\n<p>Two</p>\n", Hint{}, HTML},
		{"front matter tells Markdown", "---\ntitle: Quay\n---\nWords", Hint{}, Markdown},
		{"headings of two levels tell Markdown", "# Quay\n\nWords.\n\n## Crane\n\nMore.\n", Hint{}, Markdown},
		{"a heading and a link tell Markdown", "# Quay\n\nSee [there](https://a.example/).\n", Hint{}, Markdown},
		{"a heading and a list tell it of what has no name", "# Quay\n\n- one *crane*\n- two\n", Hint{}, Markdown},
		{"so do bold words and numbers", "**Step one:** moor.\n\n1. bow\n2. stern\n", Hint{Name: "answer"}, Markdown},
		{"so does a heading over prose", "# Quay\n\nThe quay was built of oak, and then of stone.\n", Hint{Name: "README"}, Markdown},
		{"but not of what a name's ending says to be something else", "# Quay\n\n- hosts: all\n- one\n", Hint{Name: "quay.yaml"}, Text},
		{"nor over what builds a machine", "# for the quay\n\nFROM harbour:4 AS the one and only\n", Hint{Name: "Dockerfile"}, Text},
		{"nor over settings", "# Quay\n\nwidth_of_the_quay_in_fathoms = 40\n", Hint{}, Text},
		{"R's notebooks are Markdown", "Words.\n", Hint{Name: "quay.Rmd"}, Markdown},
		{"comments in a script do not", "# set up\nmake\n\n# tear down\nmake clean\n", Hint{}, Text},
		{"a row of asterisks does not", "One.\n\n***\n\nTwo **stars**.\n", Hint{}, Text},
		{"a dash and a colon do not", "---\n\nTitle: none\n\n---\n", Hint{}, Text},
		{"subtitles are text", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Words.</v> <i>Words.</i>\n", Hint{Name: "talk.vtt"}, Text},
		{"words are text", "Words.\n", Hint{Name: "words"}, Text},
	} {
		if got := told(c.content, c.hint); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestParseFormat(t *testing.T) {
	for name, want := range map[string]Format{"Markdown": Markdown, "md": Markdown, "text": Text, "HTML": HTML, "mhtml": HTML} {
		if got, err := ParseFormat(name); got != want || err != nil {
			t.Errorf("%s is %v, %v", name, got, err)
		}
	}
	if _, err := ParseFormat("unknown"); err == nil {
		t.Error("unknown is no format to ask for")
	}
}

func TestWhatIsNoText(t *testing.T) {
	for what, content := range map[string]string{
		"a PDF document":     "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
		"a picture":          "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"an archive":         "PK\x03\x04\x14\x00\x00\x00\x08\x00",
		"an e-book":          "PK\x03\x04\x14\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x14\x00\x00\x00\x14\x00\x00\x00\x08\x00\x00\x00mimetypeapplication/epub+zip",
		"a video":            "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00",
		"a program":          "\x7fELF\x02\x01\x01\x00",
		"a database":         "SQLite format 3\x00",
		"a binary file":      "words\x00\x01\x02\x00\x00more\x00",
		"an office document": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00",
	} {
		_, err := Read(context.Background(), strings.NewReader(content), Hint{Name: "x.txt"})
		var no *NotTextError
		if !errors.As(err, &no) || no.What != what {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// said is a sentence of each language, and the charsets it may come in.
var said = []struct{ language, words, charsets string }{
	{"Japanese", "港の町は長い冬に備えている。市長は火曜日、新しい船が来月から就航すると述べた。カモメは何も言わなかった。", "shift_jis euc-jp iso-2022-jp utf-16le utf-16be"},
	{"Chinese", "港口城镇正在为漫长的冬天做准备。市长星期二表示，新的渡船将于下个月开始运营。海鸥什么也没说。", "gbk gb18030 utf-16le utf-16be"},
	{"Chinese of Taiwan", "港口城鎮正在為漫長的冬天做準備。市長星期二表示，新的渡船將於下個月開始營運。海鷗什麼也沒說。", "big5"},
	{"Korean", "항구 도시는 긴 겨울을 준비하고 있다. 시장은 화요일에 새 배가 다음 달부터 운항할 것이라고 말했다.", "euc-kr"},
	{"Russian", "Портовый город готовится к долгой зиме. Мэр сообщил во вторник, что новый паром выйдет в море в следующем месяце.", "windows-1251 koi8-r iso-8859-5 ibm866 utf-16le"},
	{"Ukrainian", "Портове місто готується до довгої зими. Мер повідомив у вівторок, що новий пором вийде в море наступного місяця.", "windows-1251"},
	{"French", "La ville portuaire se prépare à un long hiver. Le maire a déclaré mardi que le nouveau bac entrerait en service le mois prochain, après une décennie d’attente.", "windows-1252"},
	{"German", "Die Hafenstadt bereitet sich auf einen langen Winter vor. Die Bürgermeisterin erklärte am Dienstag, die neue Fähre werde im nächsten Monat „endlich“ fahren.", "windows-1252 utf-16be"},
	{"English", "The harbour town’s mayor said “soon” on Tuesday — the café would reopen, and the new ferry would sail.", "windows-1252 utf-16le"},
	{"Polish", "Miasto portowe przygotowuje się do długiej zimy. Burmistrz powiedział we wtorek, że nowy prom wypłynie w przyszłym miesiącu.", "windows-1250 iso-8859-2"},
	{"Czech", "Přístavní město se připravuje na dlouhou zimu. Starosta v úterý řekl, že nový trajekt vypluje příští měsíc.", "iso-8859-2"},
	{"Greek", "Η πόλη του λιμανιού ετοιμάζεται για έναν μακρύ χειμώνα. Ο δήμαρχος είπε την Τρίτη ότι το νέο πλοίο θα ξεκινήσει τον επόμενο μήνα.", "windows-1253"},
	{"Turkish", "Liman kenti uzun bir kışa hazırlanıyor. Belediye başkanı salı günü yeni feribotun gelecek ay sefere başlayacağını söyledi.", "windows-1254"},
	{"Hebrew", "עיר הנמל מתכוננת לחורף ארוך. ראש העיר אמר ביום שלישי שהמעבורת החדשה תצא לים בחודש הבא.", "windows-1255"},
	{"Arabic", "تستعد مدينة الميناء لشتاء طويل. وقال رئيس البلدية يوم الثلاثاء إن العبارة الجديدة ستبدأ العمل الشهر المقبل.", "windows-1256"},
}

func encoded(t *testing.T, charset, words string) []byte {
	t.Helper()
	e, err := htmlindex.Get(charset)
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.NewEncoder().Bytes([]byte(words))
	if err != nil {
		t.Fatal(charset, err)
	}
	return b
}

func TestCharsetsAreTold(t *testing.T) {
	for _, s := range said {
		for charset := range strings.FieldsSeq(s.charsets) {
			b := encoded(t, charset, s.words+"\n\n"+s.words+"\n")
			a, err := Read(context.Background(), strings.NewReader(string(b)), Hint{Format: Text})
			if err != nil {
				t.Errorf("%s in %s: %v", s.language, charset, err)
			} else if got := everyWord(a); !strings.Contains(got, s.words) {
				t.Errorf("%s in %s: got %s", s.language, charset, got)
			}
		}
	}
}

// everyWord is all that an article says.
func everyWord(a *article.Article) string {
	words := []string{a.Headline, a.Dek}
	for _, b := range a.Body {
		words = append(words, article.Plain(b))
	}
	return strings.Join(words, "\n")
}

func TestCharsetsThatArePageNames(t *testing.T) {
	words := said[4].words
	for _, c := range []struct{ name, head, contentType, charset string }{
		{"the server's word", "", "text/html; charset=koi8-r", "koi8-r"},
		{"a meta element", "<meta charset=windows-1251>", "", "windows-1251"},
		{"an old meta element", `<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">`, "text/html", "koi8-r"},
		{"a wrong word, when the bytes are UTF-8", "<meta charset=windows-1251>", "text/html; charset=koi8-r", "utf-8"},
		{"a charset that the bytes are not in", "<meta charset=shift_jis>", "", "windows-1251"},
	} {
		page := append([]byte("<!DOCTYPE html><html><head>"+c.head+"<title>x</title></head><body><article><h1>x</h1><p>"), encoded(t, c.charset, words)...)
		page = append(page, "</p><p>"...)
		page = append(page, encoded(t, c.charset, words)...)
		a, err := Read(context.Background(), strings.NewReader(string(page)), Hint{ContentType: c.contentType})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if got := everyWord(a); !strings.Contains(got, words) {
			t.Errorf("%s: got %s", c.name, got)
		}
	}
}

func TestAPageThatWasEncodedTwiceIsReadAsItWasMeant(t *testing.T) {
	twice := strings.NewReplacer("’", "â\u0080\u0099", "—", "â\u0080\u0094", "É", "Ã\u0089")
	const meant = "The keeper’s lamp — the one from Évora — burns with £3 of oil, at 5 °C, and the café is shut."
	page := "<!DOCTYPE html><html><head><title>x</title></head><body><article><h1>x</h1><p>" + meant + "</p><p>" + twice.Replace(meant) + "</p></article></body></html>"
	a, err := Read(context.Background(), strings.NewReader(page), Hint{})
	if err != nil || strings.Count(everyWord(a), meant) != 2 {
		t.Errorf("got %s %v", everyWord(a), err)
	}
}

// TestTextGrows reads a long text a few bytes at a time, in several charsets, and
// compares it with what it is when read at once.
func TestTextGrows(t *testing.T) {
	for _, s := range said[:5] {
		charset, _, _ := strings.Cut(s.charsets, " ")
		var text strings.Builder
		for i := range 1200 {
			sentence := fmt.Sprintf("A plain beginning, %d. ", i)
			if i > 300 {
				sentence = fmt.Sprint(s.words, i)
			}
			text.WriteString(strings.Repeat(sentence, 5) + "\n\n")
		}
		b := encoded(t, charset, text.String())
		whole, err := Read(context.Background(), strings.NewReader(string(b)), Hint{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(everyWord(whole), s.words) {
			t.Errorf("%s in %s is not what it was", s.language, charset)
		}
		small := iotest.DataErrReader(&dribble{b, 1999})
		g, err := Begin(context.Background(), small, Hint{})
		if err != nil {
			t.Fatal(err)
		}
		a := g.Article()
		if len(a.Body) == 0 || len(a.Body) >= len(whole.Body) {
			t.Errorf("%s: it begins with %d blocks of %d", s.language, len(a.Body), len(whole.Body))
		}
		for {
			more, err := g.More()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			a.Grow(more)
		}
		if !slices.Equal(strings.Fields(everyWord(a)), strings.Fields(everyWord(whole))) {
			t.Errorf("%s grows into other words than when it is read at once", s.language)
		}
	}
}

// A dribble gives so many bytes at a time.
type dribble struct {
	b []byte
	n int
}

func (d *dribble) Read(p []byte) (int, error) {
	if len(d.b) == 0 {
		return 0, io.EOF
	}
	n := copy(p, d.b[:min(len(d.b), d.n)])
	d.b = d.b[n:]
	return n, nil
}

// TestWhatIsLeftOutOfALaterPartIsTold reads a text of Markdown in parts, with a comment
// far behind its beginning.
func TestWhatIsLeftOutOfALaterPartIsTold(t *testing.T) {
	text := strings.Repeat("The tide was low and the quay was dry.\n\n", 20_000) + "<!-- ask the harbour master -->\n\nThe end.\n"
	a, err := Read(context.Background(), strings.NewReader(text), Hint{Format: Markdown})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Omitted) != 1 || a.Omitted[0].Before != 20_000 {
		t.Errorf("left out is %v of %d blocks", a.Omitted, len(a.Body))
	}
}

// TestFeetOfAllPagesAreTold reads a text of many pages, whose feet are left out.
func TestFeetOfAllPagesAreTold(t *testing.T) {
	var text strings.Builder
	const pages = 400
	for n := range pages {
		text.WriteString(strings.Repeat("The tide was low and the quay was dry, said the harbour master.\n\n", 20))
		fmt.Fprintf(&text, "Keeper                  Rules of the Quay                 [Page %d]\n\f\n", n+1)
	}
	a, err := Read(context.Background(), strings.NewReader(text.String()), Hint{})
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, o := range a.Omitted {
		told += strings.Count(article.Plain(o.Block), "[Page ")
	}
	if kept := strings.Count(everyWord(a), "[Page "); told+kept != pages || told < pages/2 {
		t.Errorf("of %d feet %d are told as left out, and %d are kept", pages, told, kept)
	}
}

func TestWhatBreaksOffKeepsItsBeginning(t *testing.T) {
	gone := errors.New("gone")
	var text strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&text, "%d. %s\n\n", i, strings.Repeat(fmt.Sprintf("Words in row %d. ", i), 12))
	}
	a, err := Read(context.Background(), io.MultiReader(strings.NewReader(text.String()), iotest.ErrReader(gone)), Hint{})
	if !errors.Is(err, gone) {
		t.Errorf("the error is %v", err)
	}
	if got := strings.Count(everyWord(a), "Words"); got != 12*2000 {
		t.Errorf("%d words are left", got)
	}
}

func TestPicturesOfAnArchive(t *testing.T) {
	picture := strings.Repeat("R0lGODlhAQABAAAAACH5", 80)
	archive := strings.ReplaceAll(`MIME-Version: 1.0
Content-Type: multipart/related; boundary=edge

--edge
Content-Type: text/html

<html><body><article><h1>Quay</h1><p>`+strings.Repeat("The ferry crossed the sound again on Tuesday. ", 5)+`</p>
<figure><img src="cid:quay@a.example" width=640 height=480><figcaption>The quay.</figcaption></figure>
<p>`+strings.Repeat("Nobody had seen it leave, and few saw it come. ", 5)+`</p></article></body></html>
--edge
Content-Type: image/gif
Content-Transfer-Encoding: base64
Content-ID: <quay@a.example>

`+picture+`
--edge--
`, "\n", "\r\n")
	a, err := Read(context.Background(), strings.NewReader(archive), Hint{})
	if err != nil {
		t.Fatal(err)
	}
	var x article.Index
	x.Grow(a.Body)
	if x.Figures() != 1 {
		t.Fatalf("got\n%s", articletest.Outline(a))
	}
	f, _ := x.Figure(1)
	if len(f.Images) != 1 || f.Images[0].URL != "data:image/gif;base64,"+picture {
		t.Errorf("the picture is %.80v", f.Images)
	}
}

func TestAPageSavedWithItsPartsHoldsItsPictures(t *testing.T) {
	archive := strings.ReplaceAll(`MIME-Version: 1.0
Content-Type: multipart/related; boundary="edge"

--edge
Content-Type: text/html

<p>The quay.</p>
--edge
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://signal.example.org/the quay.png

cXVheQ==
--edge--
`, "\n", "\r\n")
	for _, c := range []struct {
		name, in, address string
		most              int64
		want              string
	}{
		{"one that it holds", archive, "https://signal.example.org/the%20quay.png", 4, "quay"},
		{"one that is too large", archive, "https://signal.example.org/the%20quay.png", 3, ""},
		{"one that it does not hold", archive, "https://signal.example.org/crane.png", 4, ""},
		{"a page without parts", "<p>The quay.</p>", "https://signal.example.org/the%20quay.png", 4, ""},
	} {
		if got := Enclosed(strings.NewReader(c.in), []string{"https://signal.example.org/elsewhere.png", c.address}, c.most); string(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
