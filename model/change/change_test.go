package change

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lede/model/article"
)

// said is a text of paragraphs.
func said(paragraphs ...string) article.Wording { return article.Wording{Body: paragraphs} }

const (
	ferry   = "The morning ferry crossed the sound again on Tuesday, nine years after the last of the old boats was laid up."
	council = "The council had promised the boat twice, and twice the money went elsewhere: first to the road, then to the school."
	tickets = "Tickets cost the same as in the year in which the service ended, said the harbour office, which had kept the rolls."
	second  = "A second boat is to follow in the autumn, if the winter is mild and the yard is paid."
)

// drawn is what became of each paragraph, a line each, with the words that changed in
// brackets.
func drawn(before, after article.Wording) string {
	var b strings.Builder
	for _, p := range Between(before, after) {
		text := ""
		switch p.Kind {
		case Changed:
			for _, e := range p.Edits {
				switch e.Kind {
				case Same:
					text += e.Text
				case Added:
					text += "{+" + e.Text + "+}"
				case Removed:
					text += "[-" + e.Text + "-]"
				}
			}
		case Removed:
			text = before.Body[p.Before]
		default:
			text = after.Body[p.After]
		}
		kind := p.Kind.String()
		if p.Moved {
			kind += ", moved"
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, text)
	}
	return b.String()
}

func TestChangesAreToldAsPeopleWould(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after article.Wording
		want          string
	}{
		{"nothing", said(ferry, council), said(ferry, council), "same: " + ferry + "\nsame: " + council + "\n"},
		{"quotes and blanks are no change", said("\u201cThe  boat\u2019s back\u201d"), said(`"The boat's back"`), "same: \"The boat's back\"\n"},
		{"a paragraph more", said(ferry, tickets), said(ferry, council, tickets), "same: " + ferry + "\nadded: " + council + "\nsame: " + tickets + "\n"},
		{"a paragraph less", said(ferry, council, tickets), said(ferry, tickets), "same: " + ferry + "\nremoved: " + council + "\nsame: " + tickets + "\n"},
		{"the last is gone", said(ferry, council), said(ferry), "same: " + ferry + "\nremoved: " + council + "\n"},
		{"a word", said("The boat is white."), said("The boat is green."), "changed: The boat is [-white-]{+green+}.\n"},
		{"words that would be a riddle one by one",
			said("The quay is to reopen on Tuesday, after a night in which the pumps had failed twice. Nobody was hurt."),
			said("The quay is to reopen on Wednesday morning, two days after the pumps had failed for the third time. Two people were slightly hurt."),
			"changed: The quay is to reopen on [-Tuesday, after a night in which -]{+Wednesday morning, two days after +}the pumps had failed [-twice. Nobody was -]{+for the third time. Two people were slightly +}hurt.\n"},
		{"a paragraph that went up", said(ferry, council, tickets, second), said(second, ferry, council, tickets),
			"same, moved: " + second + "\nsame: " + ferry + "\nsame: " + council + "\nsame: " + tickets + "\n"},
		{"one that went down and changed", said(second, ferry, council, tickets), said(ferry, council, tickets, strings.Replace(second, "autumn", "spring", 1)),
			"same: " + ferry + "\nsame: " + council + "\nsame: " + tickets + "\nchanged, moved: A second boat is to follow in the [-autumn-]{+spring+}, if the winter is mild and the yard is paid.\n"},
		{"all of it", said(ferry), said(second), "removed: " + ferry + "\nadded: " + second + "\n"},
		{"letters without blanks", said("東京の港"), said("東京の湾"), "changed: 東京の[-港-]{+湾+}\n"},
		{"nothing was there", said(), said(ferry), "added: " + ferry + "\n"},
		{"nothing is left", said(ferry), said(), "removed: " + ferry + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := drawn(c.before, c.after); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestBothVersionsComeOutOfTheChanges puts each version together again from what changed,
// for texts that were edited at random.
func TestBothVersionsComeOutOfTheChanges(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 17))
		before := randomText(r, 12)
		after := edited(r, before, 0.2)
		var was, is []string
		for _, p := range Between(before, after) {
			if p.Before >= 0 {
				was = append(was, fmt.Sprint(p.Before))
			}
			if p.After >= 0 {
				is = append(is, fmt.Sprint(p.After))
			}
			if p.Kind != Changed {
				continue
			}
			x, y := "", ""
			for _, e := range p.Edits {
				if e.Kind != Added {
					x += key(e.Text)
				}
				if e.Kind != Removed {
					y += e.Text
				}
			}
			if y != after.Body[p.After] || strings.ReplaceAll(x, " ", "") != strings.ReplaceAll(key(before.Body[p.Before]), " ", "") {
				t.Errorf("seed %d: %q and %q come out of %v", seed, x, y, p.Edits)
			}
		}
		if len(was) != len(before.Body) || len(is) != len(after.Body) {
			t.Errorf("seed %d: %d and %d paragraphs have become %v and %v", seed, len(before.Body), len(after.Body), was, is)
		}
	}
}

func TestMarkedWordsKeepTheirLinks(t *testing.T) {
	a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Text{
		{Text: "The "}, {Text: "green boat", Link: "https://paper.example/boat"}, {Text: " is back."},
	}}}}
	before := said("The white boat is here.")
	marked := Mark(before, a, Between(before, article.WordingOf(a)), Look{})
	got := marked.Article.Body[0].(article.Paragraph).Text
	want := article.Text{
		{Text: "The "}, {Text: "white", Emphasis: article.Struck}, {Text: " "},
		{Text: "green", Emphasis: article.Underlined, Link: "https://paper.example/boat"}, {Text: " ", Link: "https://paper.example/boat"},
		{Text: "boat", Link: "https://paper.example/boat"}, {Text: " is "},
		{Text: "here", Emphasis: article.Struck}, {Text: " "}, {Text: "back", Emphasis: article.Underlined}, {Text: "."},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if fmt.Sprint(marked.Places) != "[0]" {
		t.Errorf("changes are at %v", marked.Places)
	}
}

func TestWhatIsUnchangedIsFolded(t *testing.T) {
	before := said(ferry, council, second, tickets)
	a := &article.Article{}
	for _, words := range []string{ferry, council, second, "A third boat is for sale, and nobody asks for her.", tickets} {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
	}
	marked := Mark(before, a, Between(before, article.WordingOf(a)), Look{Signs: true, Folded: true})
	var got []string
	for _, b := range marked.Article.Body {
		got = append(got, article.Plain(b))
	}
	want := []string{"3 paragraphs unchanged", "{+A third boat is for sale, and nobody asks for her.+}", tickets}
	if !slices.Equal(got, want) || fmt.Sprint(marked.Blocks, marked.Places) != "[0 0 0 1 2] [1]" {
		t.Errorf("got %q, %v, %v", got, marked.Blocks, marked.Places)
	}
}

func TestATallyIsOneLine(t *testing.T) {
	before, after := said(ferry, council, tickets), said(ferry, strings.Replace(tickets, "same", "double", 1), second, council)
	before.Over[0], after.Over[0] = "Ferry returns", "Ferry is back"
	want := "headline changed, 1 paragraph changed, 1 added, 1 moved; +20 −1 words"
	if got := Count(before, after, Between(before, after)).String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Count(before, before, Between(before, before)).String(); got != "nothing changed" {
		t.Errorf("got %q", got)
	}
}

// randomText is a text of that many paragraphs of made words.
func randomText(r *rand.Rand, paragraphs int) article.Wording {
	var t article.Wording
	for range paragraphs {
		var words []string
		for range 30 + r.IntN(60) {
			words = append(words, fmt.Sprintf("w%d", int(r.ExpFloat64()*200)))
		}
		t.Body = append(t.Body, strings.Join(words, " ")+".")
	}
	return t
}

// edited is a text in which a share of the words were changed, and a paragraph moved.
func edited(r *rand.Rand, t article.Wording, share float64) article.Wording {
	var out article.Wording
	for _, p := range t.Body {
		words := strings.Fields(p)
		for i := range words {
			if r.Float64() < share {
				words[i] = fmt.Sprintf("v%d", r.IntN(900))
			}
		}
		out.Body = append(out.Body, strings.Join(words, " "))
	}
	if n := len(out.Body); n > 2 {
		out.Body[1], out.Body[n-1] = out.Body[n-1], out.Body[1]
	}
	return out
}

// BenchmarkBetween compares 10,000 words with some of them changed.
func BenchmarkBetween(b *testing.B) {
	for _, share := range []float64{0.05, 0.33} {
		b.Run(fmt.Sprintf("%.0f %% changed", 100*share), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 17))
			before := randomText(r, 167)
			after := edited(r, before, share)
			for b.Loop() {
				Between(before, after)
			}
		})
	}
}
