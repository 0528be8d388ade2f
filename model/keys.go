package model

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A Command is something the reader can do, by name. The help page, the footer and
// the README's list are made from these or tested against them.
type Command struct {
	Name string   // as the help and the configuration have it
	Keys []string // as Bubble Tea names them
	do   func(*Model) tea.Cmd
}

// A Group is commands of one subject.
type Group struct {
	Title    string
	Commands []Command
}

// on is a command that is done at once.
func on(name string, do func(*Model), keys ...string) Command {
	return Command{name, keys, func(m *Model) tea.Cmd { do(m); return nil }}
}

// ask is a command that asks the world outside.
func ask(name string, do func(*Model) tea.Cmd, keys ...string) Command {
	return Command{name, keys, do}
}

// Commands are all commands, by subject, with their usual keys.
func Commands() []Group {
	return []Group{
		{"Reading", []Command{
			on("line down", (*Model).lineDown, "j", "down", "ctrl+e"),
			on("line up", (*Model).lineUp, "k", "up", "ctrl+y"),
			on("page down", (*Model).pageDown, "space", "pgdown", "ctrl+f"),
			on("page up", (*Model).pageUp, "b", "pgup", "ctrl+b"),
			on("half a page down", (*Model).halfPageDown, "d", "ctrl+d"),
			on("half a page up", (*Model).halfPageUp, "u", "ctrl+u"),
			on("next paragraph", (*Model).nextParagraph, "}"),
			on("previous paragraph", (*Model).previousParagraph, "{"),
			on("next crosshead", (*Model).nextCrosshead, "]"),
			on("previous crosshead", (*Model).previousCrosshead, "["),
			on("outline", (*Model).showOutline, "t"),
			on("top", (*Model).toTop, "g", "home"),
			on("bottom", (*Model).toBottom, "G", "end"),
			on("to N percent", (*Model).toPercent, "%"),
		}},
		{"Ways to read", []Command{
			on("reading ruler", (*Model).changeRuler, "Z"),
			ask("speed reading", (*Model).speedRead, "R"),
		}},
		{"Finding", []Command{
			on("find", (*Model).find, "/"),
			on("next match", (*Model).nextMatch, "n"),
			on("previous match", (*Model).previousMatch, "N"),
			on("set a mark", (*Model).setMark, "m"),
			on("go to a mark", (*Model).goToMark, "'"),
		}},
		{"Taking along", []Command{
			on("select by words", (*Model).selectWords, "v"),
			on("select by paragraphs", (*Model).selectParagraphs, "V"),
			ask("yank", (*Model).yank, "y"),
			ask("yank a citation", (*Model).yankCitation, "Y"),
		}},
		{"Figures", []Command{
			on("next figure", (*Model).nextFigure, "p"),
			on("previous figure", (*Model).previousFigure, "P"),
			on("figure to its caption and back", (*Model).acrossCaption, "x"),
		}},
		{"Panes", []Command{
			on("headline pane", (*Model).toggleHeadline, "H", "alt+1"),
			on("body pane", (*Model).toggleBody, "B", "alt+2"),
			on("captions pane", (*Model).toggleCaptions, "C", "alt+3"),
			on("all panes", (*Model).openAll, "0"),
			on("zen: the body alone", (*Model).toggleZen, "z"),
			on("focus next pane", (*Model).focusNext, "tab"),
			on("focus previous pane", (*Model).focusPrevious, "shift+tab"),
		}},
		{"The page", []Command{
			on("wider measure", (*Model).widen, "+"),
			on("narrower measure", (*Model).narrow, "-"),
			on("usual measure", (*Model).usualMeasure, "="),
			on("ragged, hyphenated, justified", (*Model).nextRag, "w"),
			on("one or more columns", (*Model).toggleColumns, "D"),
			on("wide matter to the left", (*Model).wideLeft, "h", "left"),
			on("wide matter to the right", (*Model).wideRight, "l", "right"),
			on("next theme", (*Model).nextTheme, "T"),
		}},
		{"Links and notes", []Command{
			on("follow a link by its letters", (*Model).hintLinks, "f"),
			on("follow a link in the browser", (*Model).hintLinksForBrowser, "F"),
			on("next link", (*Model).nextLink, ")"),
			on("previous link", (*Model).previousLink, "("),
			ask("open what is focused", (*Model).openFocused, "enter"),
			on("all links", (*Model).showLinks, "U"),
		}},
		{"From article to article", []Command{
			ask("back", (*Model).goBack, "backspace", "ctrl+o", "alt+left"),
			ask("forward", (*Model).goForward, "alt+right"),
			ask("next article", (*Model).nextArticle, "J"),
			ask("previous article", (*Model).previousArticle, "K"),
			on("details of the article", (*Model).showDetails, "M"),
			ask("read again from the source", (*Model).readAgain, "r"),
			ask("open the source in the browser", (*Model).browseSource, "o"),
			ask("open the source in the editor", (*Model).editSource, "e"),
		}},
		{"Screen", []Command{
			on("help", (*Model).toggleHelp, "?"),
			on("close, cancel", (*Model).cancel, "esc"),
			ask("close, else quit", (*Model).quit, "q"),
			ask("quit at once", (*Model).leave, "Q", "ctrl+c"),
			ask("suspend", (*Model).suspend, "ctrl+z"),
			ask("redraw", (*Model).redraw, "ctrl+l"),
			on("palette", (*Model).openPalette, ":"),
			on("mouse on or off", (*Model).toggleMouse, "alt+m"),
		}},
	}
}

// rebound are the commands with other keys, where keys has them.
func rebound(groups []Group, keys map[string][]string) []Group {
	for _, g := range groups {
		for i := range g.Commands {
			if c := &g.Commands[i]; keys != nil {
				c.Keys = keys[c.Name]
			}
		}
	}
	return groups
}

// keyTable finds a command by one of its keys.
func keyTable(groups []Group) map[string]Command {
	table := map[string]Command{}
	for _, g := range groups {
		for _, c := range g.Commands {
			for _, k := range c.Keys {
				table[k] = c
			}
		}
	}
	return table
}

// labels are the first keys of all commands as people write them, by name.
func labels(groups []Group) map[string]string {
	table := map[string]string{}
	for _, g := range groups {
		for _, c := range g.Commands {
			if len(c.Keys) > 0 {
				table[c.Name] = KeyLabel(c.Keys[0])
			}
		}
	}
	return table
}

// KeyLabel is a key as people write it.
func KeyLabel(key string) string {
	switch key {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	}
	return key
}

// keyLabels are keys as people write them, side by side.
func keyLabels(keys []string) string {
	labels := make([]string, len(keys))
	for i, k := range keys {
		labels[i] = KeyLabel(k)
	}
	return strings.Join(labels, " ")
}
