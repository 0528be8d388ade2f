package model

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"lede/model/article"
)

// corrected is the long story with a paragraph before all others.
func corrected() *article.Article {
	a := longStory("Harbour", 60)
	first := article.Paragraph{Text: article.Words("A correction stands first.")}
	a.Body = append([]article.Block{first}, a.Body...)
	return a
}

func TestReadAgainKeepsThePlaceInAChangedFile(t *testing.T) {
	shelf := map[string]*article.Article{"harbour.txt": longStory("Harbour", 60)}
	r := opens(t, laptop, shelf, "harbour.txt")
	r.types("2", "0", "}").sees("paragraph 21 of 60")
	shelf["harbour.txt"] = corrected()
	r.types("r").sees("read again").sees("paragraph 21 of 60").seesNo("paragraph 20 of 60")
	r.types("g").sees("A correction stands first.")
}

func TestAFollowedFileIsReadAgainWhenItChanges(t *testing.T) {
	shelf := map[string]*article.Article{"harbour.txt": longStory("Harbour", 60)}
	r := opens(t, laptop, shelf, "harbour.txt")
	r.types("2", "0", "}")
	look := func(version string, err error) {
		_, cmd := r.m.Update(sourceSeen{"harbour.txt", version, err})
		r.run(cmd)
	}
	look("", nil)
	r.seesNo("has changed")
	shelf["harbour.txt"] = corrected()
	look("", errors.New("it is being replaced"))
	r.seesNo("has changed")
	look("second", nil)
	r.sees("the file has changed").sees("paragraph 21 of 60").seesNo("paragraph 20 of 60")
}

func TestWordsThatAreGoneLeaveTheReaderNearby(t *testing.T) {
	shelf := map[string]*article.Article{"harbour.txt": longStory("Harbour", 60)}
	r := opens(t, laptop, shelf, "harbour.txt")
	r.types("2", "0", "}")
	rewritten := longStory("Rewritten", 30)
	for i := range rewritten.Body {
		rewritten.Body[i] = article.Paragraph{Text: article.Words(fmt.Sprintf("All is new on line %d here.", i+1))}
	}
	shelf["harbour.txt"] = rewritten
	r.types("r").sees("All is new on line 21 here").sees("the words that stood here are gone")
	shelf["harbour.txt"] = longStory("Short", 3)
	r.types("r").sees("Short, paragraph 1 of 3")
}

func TestWhatHasNoSourceIsNotReadAgain(t *testing.T) {
	r := opens(t, laptop, map[string]*article.Article{"-": longStory("Harbour", 60)}, "-")
	r.types("r").sees("no source to be read again from")
	r.types("o").sees("no source to open")
	r.types("e").sees("only files can be edited")
}

func TestTheSourceIsOpenedInTheBrowserAndTheEditor(t *testing.T) {
	r := opens(t, laptop, map[string]*article.Article{"harbour.txt": longStory("Harbour", 60)}, "harbour.txt")
	var browsed string
	var spot Spot
	r.m.options.Browse = func(address string) (*exec.Cmd, error) { browsed = address; return nil, nil }
	r.m.options.Edit = func(ref string, s Spot) (*exec.Cmd, error) {
		spot = s
		return nil, errors.New("there is no editor here")
	}
	r.types("o").sees("opened in the browser: harbour.txt")
	r.types("3", "0", "}", "e").sees("there is no editor here")
	if browsed != "harbour.txt" || !strings.HasPrefix(spot.Words.Exact, "Harbour, paragraph 31") || spot.Share != 0.5 {
		t.Errorf("the browser was given %q, the editor %+v", browsed, spot)
	}
	r.m.Update(editorLeft{errors.New("exit status 1")})
	r.sees("the editor: exit status 1")
}
