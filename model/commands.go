package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/edit"
	"lede/model/page"
	"lede/ui"
)

// The commands that others speak of, by their IDs.
const (
	lineDown       ID = "line-down"
	lineUp         ID = "line-up"
	pageDown       ID = "page-down"
	pageUp         ID = "page-up"
	halfPageDown   ID = "half-a-page-down"
	halfPageUp     ID = "half-a-page-up"
	top            ID = "top"
	bottom         ID = "bottom"
	help           ID = "help"
	closeCancel    ID = "close-cancel"
	closeOrQuit    ID = "close-else-quit"
	quitAtOnce     ID = "quit-at-once"
	suspend        ID = "suspend"
	redraw         ID = "redraw"
	commandPalette ID = "palette"
	openFocused    ID = "open-what-is-focused"
	goBack         ID = "back"
	yank           ID = "yank"
	setMark        ID = "set-a-mark"
	goToMark       ID = "go-to-a-mark"
	nextLink       ID = "next-link"
	bodyPane       ID = "body-pane"
	captionsPane   ID = "captions-pane"
	headlinePane   ID = "headline-pane"
	focusNext      ID = "focus-next-pane"
	nextCrosshead  ID = "next-crosshead"
	nextFigure     ID = "next-figure"
	narrower       ID = "narrower-measure"
	readingRuler   ID = "reading-ruler"
	showDetails    ID = "details-of-the-article"
	readAgain      ID = "read-again-from-the-source"

	selectOtherEnd ID = "select.other-end"
	selectCancel   ID = "select.cancel"
	speedPause     ID = "speed.pause"
	speedFaster    ID = "speed.faster"
	speedSlower    ID = "speed.slower"
	speedBack      ID = "speed.sentence-back"
	speedOn        ID = "speed.sentence-on"
	speedEnd       ID = "speed.end"
	hintsCancel    ID = "hints.cancel"
	markCameFrom   ID = "mark.came-from"
	popupFollow    ID = "popup.follow"
	popupClose     ID = "popup.close"
)

// The tables of keys: the page's, and those of the modes.
const (
	pageTable    Table = ""
	selectTable  Table = "select"
	speedTable   Table = "speed"
	findTable    Table = "find"
	listTable    Table = "list"
	paletteTable Table = "palette"
	promptTable  Table = "prompt"
	hintsTable   Table = "hints"
	markTable    Table = "mark"
	popupTable   Table = "popup"
	helpTable    Table = "help"
)

// pageCommands are those of the page.
func pageCommands() []Group {
	return []Group{
		{"Reading", pageTable, []Command{
			on(lineDown, "line down", (*Model).lineDown, "j", "down", "ctrl+e"),
			on(lineUp, "line up", (*Model).lineUp, "k", "up", "ctrl+y"),
			moves(pageDown, "page down", (*page.Page).Turn, "space", "pgdown", "ctrl+f"),
			moves(pageUp, "page up", backwards((*page.Page).Turn), "b", "pgup", "ctrl+b"),
			moves(halfPageDown, "half a page down", (*page.Page).HalfPages, "d", "ctrl+d"),
			moves(halfPageUp, "half a page up", backwards((*page.Page).HalfPages), "u", "ctrl+u"),
			moves("next-paragraph", "next paragraph", (*page.Page).NextParagraph, "}"),
			moves("previous-paragraph", "previous paragraph", (*page.Page).PreviousParagraph, "{"),
			moves(nextCrosshead, "next crosshead", (*page.Page).NextCrosshead, "]"),
			moves("previous-crosshead", "previous crosshead", (*page.Page).PreviousCrosshead, "["),
			on("outline", "outline", (*Model).showOutline, "t"),
			on(top, "top", (*Model).toTop, "g", "home"),
			on(bottom, "bottom", (*Model).toBottom, "G", "end"),
			on("to-n-percent", "to N percent", (*Model).toPercent, "%"),
		}},
		{"Ways to read", pageTable, []Command{
			on(readingRuler, "reading ruler", (*Model).changeRuler, "Z"),
			ask("speed-reading", "speed reading", (*Model).speedRead, "R"),
		}},
		{"Finding", pageTable, []Command{
			on("find", "find", (*Model).find, "/"),
			on("next-match", "next match", (*Model).nextMatch, "n"),
			on("previous-match", "previous match", (*Model).previousMatch, "N"),
			on(setMark, "set a mark", (*Model).setMark, "m"),
			on(goToMark, "go to a mark", (*Model).goToMark, "'"),
		}},
		{"Taking along", pageTable, []Command{
			on("select-by-words", "select by words", (*Model).selectWords, "v"),
			on("select-by-paragraphs", "select by paragraphs", (*Model).selectParagraphs, "V"),
			ask(yank, "yank", (*Model).yank, "y"),
			ask("yank-a-citation", "yank a citation", (*Model).yankCitation, "Y"),
		}},
		{"Figures", pageTable, []Command{
			moves(nextFigure, "next figure", (*page.Page).NextFigure, "p"),
			moves("previous-figure", "previous figure", backwards((*page.Page).NextFigure), "P"),
			moves("figure-to-its-caption-and-back", "figure to its caption and back", (*page.Page).AcrossCaption, "x"),
		}},
		{"Panes", pageTable, []Command{
			moves(headlinePane, "headline pane", toggles(ui.Headline), "H", "alt+1"),
			moves(bodyPane, "body pane", toggles(ui.Body), "B", "alt+2"),
			moves(captionsPane, "captions pane", toggles(ui.Captions), "C", "alt+3"),
			on("all-panes", "all panes", (*Model).openAllPanes, "0"),
			on("zen-the-body-alone", "zen: the body alone", (*Model).toggleZen, "z"),
			on(focusNext, "focus next pane", (*Model).focusNext, "tab"),
			on("focus-previous-pane", "focus previous pane", (*Model).focusPrevious, "shift+tab"),
		}},
		{"The page", pageTable, []Command{
			moves("wider-measure", "wider measure", (*page.Page).Widen, "+"),
			moves(narrower, "narrower measure", backwards((*page.Page).Widen), "-"),
			on("usual-measure", "usual measure", (*Model).usualMeasure, "="),
			moves("ragged-hyphenated-justified", "ragged, hyphenated, justified", (*page.Page).NextRag, "w"),
			moves("one-or-more-columns", "one or more columns", (*page.Page).ToggleColumns, "D"),
			moves("wide-matter-to-the-left", "wide matter to the left", backwards((*page.Page).ShiftWide), "h", "left"),
			moves("wide-matter-to-the-right", "wide matter to the right", (*page.Page).ShiftWide, "l", "right"),
			on("next-theme", "next theme", (*Model).nextTheme, "T"),
		}},
		{"Links and notes", pageTable, []Command{
			on("follow-a-link-by-its-letters", "follow a link by its letters", (*Model).hintLinks, "f"),
			on("follow-a-link-in-the-browser", "follow a link in the browser", (*Model).hintLinksForBrowser, "F"),
			on(nextLink, "next link", (*Model).nextLink, ")"),
			on("previous-link", "previous link", (*Model).previousLink, "("),
			ask(openFocused, "open what is focused", (*Model).openFocused, "enter"),
			on("all-links", "all links", (*Model).showLinks, "U"),
		}},
		{"From article to article", pageTable, []Command{
			ask(goBack, "back", (*Model).goBack, "backspace", "ctrl+o", "alt+left"),
			ask("forward", "forward", (*Model).goForward, "alt+right"),
			ask("next-article", "next article", (*Model).nextArticle, "J"),
			ask("previous-article", "previous article", (*Model).previousArticle, "K"),
			on(showDetails, "details of the article", (*Model).showDetails, "M"),
			ask(readAgain, "read again from the source", (*Model).readAgain, "r"),
			ask("open-the-source-in-the-browser", "open the source in the browser", (*Model).browseSource, "o"),
			ask("open-the-source-in-the-editor", "open the source in the editor", (*Model).editSource, "e"),
		}},
		{"Screen", pageTable, []Command{
			on(help, "help", (*Model).showHelp, "?"),
			on(closeCancel, "close, cancel", (*Model).cancel, "esc"),
			ask(closeOrQuit, "close, else quit", (*Model).quit, "q"),
			ask(quitAtOnce, "quit at once", (*Model).leave, "Q", "ctrl+c"),
			ask(suspend, "suspend", (*Model).suspend, "ctrl+z"),
			ask(redraw, "redraw", (*Model).redraw, "ctrl+l"),
			on(commandPalette, "palette", (*Model).openPalette, ":"),
			on("mouse-on-or-off", "mouse on or off", (*Model).toggleMouse, "alt+m"),
		}},
	}
}

// modeCommands are those of the modes. They have the IDs that stand here behind the name
// of their table: "select.word-on".
func modeCommands() []Group {
	return []Group{
		{"While selecting", selectTable, []Command{
			in("word-on", "a word on", times((*Model).selectWordOn), "l", "right", "w", "e"),
			in("word-back", "a word back", times((*Model).selectWordBack), "h", "left", "b"),
			in("line-down", "a line down", times((*Model).selectLineDown), "j", "down"),
			in("line-up", "a line up", times((*Model).selectLineUp), "k", "up"),
			in("paragraph-end", "to the end of the paragraph", times((*Model).selectToNextParagraph), "}"),
			in("paragraph-start", "to its start", times((*Model).selectToParagraphStart), "{"),
			in("line-start", "to the start of the line", times((*Model).selectToLineStart), "0"),
			in("line-end", "to its end", times((*Model).selectToLineEnd), "$"),
			in("top", "to the top", times((*Model).selectToTop)).like(top),
			in("bottom", "to the bottom", times((*Model).selectToEnd)).like(bottom),
			in("half-page-down", "half a page down", selectHalfPages(1)).like(pageDown, halfPageDown),
			in("half-page-up", "half a page up", selectHalfPages(-1)).like(pageUp, halfPageUp),
			in("other-end", "move the other end", times((*Model).selectOtherEnd), "o"),
			in("cancel", "select nothing", (*selection).cancel).like(closeCancel),
		}},
		{"While speed reading", speedTable, []Command{
			speeds("pause", "pause, go on", (*speedReader).pause, "space"),
			speeds("faster", "faster", changePace(1), "+", "=", "up", "k"),
			speeds("slower", "slower", changePace(-1), "-", "down", "j"),
			speeds("sentence-back", "a sentence back", (*speedReader).back, "left", "h"),
			speeds("sentence-on", "a sentence on", (*speedReader).on, "right", "l"),
			speeds("one", "one word at once", showAtOnce(1), "1"),
			speeds("two", "two words at once", showAtOnce(2), "2"),
			speeds("three", "three words at once", showAtOnce(3), "3"),
			speeds("four", "four words at once", showAtOnce(4), "4"),
			in("end", "back to the page", (*speedReader).end, "esc", "q", "R", "enter"),
			askIn("quit", "quit at once", leaving[*speedReader]).like(quitAtOnce),
			askIn("suspend", "suspend", suspending[*speedReader]).like(suspend),
			askIn("redraw", "redraw", redrawing[*speedReader]).like(redraw),
		}},
		{"While finding", findTable, []Command{
			askIn("words-or-expression", "words or a regular expression", (*finding).readOtherwise, "ctrl+r"),
		}},
		{"In a list", listTable, []Command{
			in("up", "up", choose(-1), "up", "ctrl+p", "shift+tab"),
			in("down", "down", choose(1), "down", "ctrl+n"),
			in("page-up", "a page up", choosePage(-1), "pgup"),
			in("page-down", "a page down", choosePage(1), "pgdown"),
		}},
		{"In the palette", paletteTable, []Command{
			askIn("complete", "complete the words", (*palette).complete, "tab"),
		}},
		{"In a prompt", promptTable, []Command{
			askIn("enter", "done", enterPrompt, "enter"),
			in("cancel", "cancel", cancelPrompt, "esc", "ctrl+c"),
			askIn("earlier", "an earlier line", recall(-1), "up", "ctrl+p"),
			askIn("later", "a later line", recall(1), "down", "ctrl+n"),
			typed("left", "left", (*edit.Line).Left, "left", "ctrl+b"),
			typed("right", "right", (*edit.Line).Right, "right", "ctrl+f"),
			typed("word-left", "a word to the left", (*edit.Line).WordLeft, "ctrl+left", "alt+left", "alt+b"),
			typed("word-right", "a word to the right", (*edit.Line).WordRight, "ctrl+right", "alt+right", "alt+f"),
			typed("start", "to the start", (*edit.Line).Start, "home", "ctrl+a"),
			typed("end", "to the end", (*edit.Line).End, "end", "ctrl+e"),
			askIn("delete-left", "delete to the left", deleteLeft, "backspace", "ctrl+h"),
			typed("delete-right", "delete to the right", (*edit.Line).DeleteRight, "delete", "ctrl+d"),
			typed("delete-word-left", "delete the word before", (*edit.Line).DeleteWordLeft, "ctrl+w", "alt+backspace", "ctrl+backspace"),
			typed("delete-word-right", "delete the word ahead", (*edit.Line).DeleteWordRight, "alt+d", "ctrl+delete", "alt+delete"),
			typed("delete-to-start", "delete all before", (*edit.Line).DeleteToStart, "ctrl+u"),
			typed("delete-to-end", "delete all ahead", (*edit.Line).DeleteToEnd, "ctrl+k"),
			askIn("suspend", "suspend", suspending[typing], "ctrl+z"),
			askIn("redraw", "redraw", redrawing[typing], "ctrl+l"),
		}},
		{"Among link letters", hintsTable, []Command{
			in("take-back", "take a letter back", (*hints).takeBack, "backspace"),
			in("cancel", "cancel", (*hints).cancel, "esc", "q", "ctrl+c"),
		}},
		{"After a mark's key", markTable, []Command{
			in("came-from", "where you came from", (*marking).cameFrom, "'"),
			in("cancel", "cancel", (*marking).cancel, "esc", "ctrl+c"),
		}},
		{"In a popup", popupTable, []Command{
			in("follow", "go to what it shows", (*popup).follow).like(openFocused),
			in("line-down", "line down", scrollPopup(1)).like(lineDown),
			in("line-up", "line up", scrollPopup(-1)).like(lineUp),
			in("page-down", "page down", turnPopup(1)).like(pageDown, halfPageDown),
			in("page-up", "page up", turnPopup(-1)).like(pageUp, halfPageUp),
			in("close", "close", (*popup).close).like(closeCancel, closeOrQuit, goBack),
		}},
		{"In this help", helpTable, []Command{
			in("line-down", "line down", scrollHelp(1)).like(lineDown),
			in("line-up", "line up", scrollHelp(-1)).like(lineUp),
			in("page-down", "page down", turnHelp(1)).like(pageDown, halfPageDown),
			in("page-up", "page up", turnHelp(-1)).like(pageUp, halfPageUp),
			in("top", "top", (*helpPage).toTop).like(top),
			in("bottom", "bottom", (*helpPage).toBottom).like(bottom),
			askIn("quit", "quit at once", leaving[*helpPage]).like(quitAtOnce),
			askIn("suspend", "suspend", suspending[*helpPage]).like(suspend),
			askIn("redraw", "redraw", redrawing[*helpPage]).like(redraw),
		}},
	}
}

// What ends or stops the program does so in modes too.
func leaving[M mode](_ M, m *Model) tea.Cmd    { return m.leave() }
func suspending[M mode](_ M, m *Model) tea.Cmd { return m.suspend() }
func redrawing[M mode](_ M, m *Model) tea.Cmd  { return m.redraw() }

func (m *Model) suspend() tea.Cmd { return tea.Suspend }
func (m *Model) redraw() tea.Cmd  { return tea.ClearScreen }
