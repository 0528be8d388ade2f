package model

import (
	"testing"
	"time"

	"lede/model/article"
)

func TestTheDetailsOfAnArticle(t *testing.T) {
	shelf := harbour()
	a := shelf["https://paper.example/harbour"]
	a.Method = "its own words"
	a.Published = article.Date{Time: time.Date(2022, 9, 10, 0, 0, 0, 0, time.UTC)}
	r := opens(t, laptop, shelf, "https://paper.example/harbour")
	r.types("M").sees("Details").sees("Published 2022-09-10").sees("Address https://paper.example/harbour")
	r.sees("Read as its own words").sees("Holds 8 links, 1 note").sees("in lines of 66 cells, in the theme terminal")
	r.types("q").seesNo("Details")
}

func TestMistakesInThePreferencesAreToldAtOnceAndInTheDetails(t *testing.T) {
	m := New(Options{
		Reading:  Reading{Article: longStory("Harbour", 30)},
		Problems: []string{`config.toml:1: there is no setting "mesure"; did you mean "measure"?`, `config.toml:7: there is no command "nonsuch"`},
		Size:     laptop,
	})
	r := &reader{t, m}
	r.sees(`2 mistakes (M): config.toml:1: there is no setting "mesure"`)
	r.types("M").sees(`Preferences config.toml:1: there is no setting "mesure"; did you`).sees(`config.toml:7: there is no command "nonsuch"`)
}

func TestKeysAreThePreferences(t *testing.T) {
	keys := map[string][]string{}
	for _, g := range Commands() {
		for _, c := range g.Commands {
			keys[string(c.ID)] = c.Keys
		}
	}
	keys["next-paragraph"], keys["help"] = []string{"W"}, nil
	m := New(Options{Reading: Reading{Article: longStory("Harbour", 60)}, Keys: keys, Size: laptop})
	r := &reader{t, m}
	r.types("W", "W").sees("paragraph 3 of 60").seesNo("paragraph 2 of 60").seesNo("? help")
	r.types("}").sees("no command has this key")
}
