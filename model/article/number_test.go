package article_test

import (
	"reflect"
	"testing"

	"lede/model/article"
)

func TestAListWritesItsNumbersItsOwnWay(t *testing.T) {
	for _, c := range []struct {
		list article.List
		want []string
	}{
		{article.List{Ordered: true, Start: 9}, []string{"9", "10", "11"}},
		{article.List{Ordered: true, Start: 1, Numbers: []int{3, 2, 1}}, []string{"3", "2", "1"}},
		{article.List{Ordered: true, Start: 26, Numbering: article.LowerAlpha}, []string{"z", "aa", "ab"}},
		{article.List{Ordered: true, Start: 0, Numbering: article.UpperAlpha}, []string{"0", "A", "B"}},
		{article.List{Ordered: true, Start: 3, Numbering: article.LowerRoman}, []string{"iii", "iv", "v"}},
		{article.List{Ordered: true, Start: 1998, Numbering: article.UpperRoman}, []string{"MCMXCVIII", "MCMXCIX", "MM"}},
		{article.List{Ordered: true, Start: 3999, Numbering: article.UpperRoman}, []string{"MMMCMXCIX", "4000", "4001"}},
	} {
		var got []string
		for i := range c.want {
			got = append(got, c.list.Label(i))
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%+v is numbered %q, want %q", c.list, got, c.want)
		}
	}
}

func TestPartOfAListKeepsItsNumbers(t *testing.T) {
	items := make([][]article.Block, 4)
	for _, l := range []article.List{
		{Ordered: true, Start: 4, Numbering: article.LowerAlpha, Items: items},
		{Ordered: true, Numbers: []int{9, 7, 5, 3}, Items: items},
	} {
		part := l.Slice(2, 4)
		for i := range part.Items {
			if got, want := part.Label(i), l.Label(2+i); got != want {
				t.Errorf("item %d of a part is %s, want %s", i, got, want)
			}
		}
	}
}

func TestLinesAreWhatLineBreaksPart(t *testing.T) {
	text := article.Text{{Text: "Rope "}, {Text: "Walk\n\nPort", Emphasis: article.Bold}, {Text: " Elder"}}
	want := []article.Text{
		{{Text: "Rope "}, {Text: "Walk", Emphasis: article.Bold}},
		nil,
		{{Text: "Port", Emphasis: article.Bold}, {Text: " Elder"}},
	}
	if got := text.Lines(); !reflect.DeepEqual(got, want) {
		t.Errorf("lines are %v, want %v", got, want)
	}
}
