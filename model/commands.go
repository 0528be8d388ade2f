package model

import (
	"slices"

	"lede/model/navigation"
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
	highlightIt    ID = "highlight-the-paragraph"
	setMark        ID = "set-a-mark"
	goToMark       ID = "go-to-a-mark"
	nextLink       ID = "next-link"
	bodyPane       ID = "body-pane"
	captionsPane   ID = "captions-pane"
	headlinePane   ID = "headline-pane"
	nextFigure     ID = "next-figure"
	outline        ID = "outline"
	findWords      ID = "find"
	filterPage     ID = "only-what-matches"
	narrower       ID = "narrower-measure"
	readingRuler   ID = "reading-ruler"
	showDetails    ID = "details-of-the-article"
	whatChanged    ID = "what-changed"
	readAgain      ID = "read-again-from-the-source"
	asItStands     ID = "everything-as-it-stands"

	theShelf     ID = "the-shelf"
	shelfOpen    ID = "shelf.open"
	shelfClose   ID = "shelf.close"
	shelfCancel  ID = "shelf.cancel"
	shelfFind    ID = "shelf.find"
	shelfMark    ID = "shelf.mark"
	shelfTag     ID = "shelf.tags"
	shelfArchive ID = "shelf.archive"
	shelfDelete  ID = "shelf.delete"
	shelfUndo    ID = "shelf.undo"
	shelfHelp    ID = "shelf.help"
	tagComplete  ID = "shelf-tags.complete"

	addNote           ID = "note-here"
	noteKeep          ID = "note.keep"
	noteCancel        ID = "note.cancel"
	noteEditor        ID = "note.editor"
	highlightsTakeOff ID = "highlights.take-off"
	highlightsNote    ID = "highlights.note"

	selectMark    ID = "select.highlight"
	selectCancel  ID = "select.cancel"
	speedPause    ID = "speed.pause"
	speedFaster   ID = "speed.faster"
	speedSlower   ID = "speed.slower"
	speedBack     ID = "speed.sentence-back"
	speedOn       ID = "speed.sentence-on"
	speedEnd      ID = "speed.end"
	hintsCancel   ID = "hints.cancel"
	promptEnter   ID = "prompt.enter"
	markCameFrom  ID = "mark.came-from"
	popupFollow   ID = "popup.follow"
	popupClose    ID = "popup.close"
	popupDown     ID = "popup.line-down"
	helpFind      ID = "help.find"
	helpClose     ID = "help.close"
	picturesForm  ID = "pictures-shown-named-off"
	pictureClose  ID = "picture.close"
	pictureNext   ID = "picture.next"
	pictureNearer ID = "picture.nearer"
	pictureBrowse ID = "picture.browser"
	pictureKeep   ID = "picture.keep"
	browseSource  ID = "open-the-source-in-the-browser"
)

// The tables of keys: the page's, and those of the modes.
const (
	pageTable       Table = ""
	selectTable     Table = "select"
	speedTable      Table = "speed"
	findTable       Table = "find"
	listTable       Table = "list"
	paletteTable    Table = "palette"
	promptTable     Table = "prompt"
	hintsTable      Table = "hints"
	markTable       Table = "mark"
	popupTable      Table = "popup"
	helpTable       Table = "help"
	pictureTable    Table = "picture"
	noteTable       Table = "note"
	highlightsTable Table = "highlights"

	shelfTable     Table = "shelf"
	shelfFindTable Table = "shelf-find"
	shelfTagTable  Table = "shelf-tags"
)

// Commands are all commands, by subject, with their usual keys: the page's, then those
// of each mode.
func Commands() []Group {
	page := slices.Concat(readingCommands(), pageCommands(), articleCommands())
	modes := slices.Concat(shelfCommands(), wordCommands(), typingCommands(), overCommands())
	usual := make(map[ID][]string, usualCommands)
	for _, g := range page {
		for _, c := range g.Commands {
			usual[c.ID] = c.Keys
		}
	}
	for _, g := range modes {
		isOwn := func(key string) bool {
			return slices.ContainsFunc(g.Commands, func(c Command) bool { return len(c.Like) == 0 && slices.Contains(c.Keys, key) })
		}
		for i := range g.Commands {
			c := &g.Commands[i]
			c.ID = ID(g.Table) + "." + c.ID
			for _, id := range c.Like {
				c.Keys = append(c.Keys, slices.DeleteFunc(slices.Clone(usual[id]), isOwn)...)
			}
		}
	}
	return append(page, modes...)
}

// readingCommands are those that go through the text, and take something of it along.
func readingCommands() []Group {
	return []Group{
		{"Reading", pageTable, []Command{
			on(lineDown, "line down", steps(1), "j", "down", "ctrl+e", "ctrl+n"),
			on(lineUp, "line up", steps(-1), "k", "up", "ctrl+y", "ctrl+p"),
			moves(pageDown, "page down", (*page.Page).Turn, "space", "pgdown", "ctrl+f"),
			moves(pageUp, "page up", backwards((*page.Page).Turn), "b", "pgup", "ctrl+b"),
			moves(halfPageDown, "half a page down", (*page.Page).HalfPages, "d", "ctrl+d"),
			moves(halfPageUp, "half a page up", backwards((*page.Page).HalfPages), "u", "ctrl+u"),
			moves("next-paragraph", "next paragraph", (*page.Page).NextParagraph, "}"),
			moves("previous-paragraph", "previous paragraph", (*page.Page).PreviousParagraph, "{"),
			moves("next-crosshead", "next crosshead", (*page.Page).NextCrosshead, "]"),
			moves("previous-crosshead", "previous crosshead", (*page.Page).PreviousCrosshead, "["),
			on(outline, "outline", (*Model).showOutline, "t"),
			on(top, "top", (*Model).toTop, "g", "home", "ctrl+home"),
			on(bottom, "bottom", (*Model).toBottom, "G", "end", "ctrl+end"),
			on("to-n-percent", "to N percent", (*Model).toPercent, "%"),
		}},
		{"Ways to read", pageTable, []Command{
			on(readingRuler, "reading ruler", (*Model).changeRuler, "Z"),
			ask("speed-reading", "speed reading", (*Model).speedRead, "R"),
		}},
		{"Finding", pageTable, []Command{
			on(findWords, "find", findFor(1, "/"), "/"),
			on("find-backwards", "find backwards", findFor(-1, "?"), "alt+/"),
			on("next-match", "next match", matchesOn(1), "n"),
			on("previous-match", "previous match", matchesOn(-1), "N"),
			on("word-at-the-match", "word at the match", findWord(1), "alt+n"),
			on("word-at-the-match-backwards", "word at the match, backwards", findWord(-1), "alt+p"),
			ask(filterPage, "only what matches", askFilter, "&"),
			on(setMark, "set a mark", awaitMark("m", markHere), "m"),
			on(goToMark, "go to a mark", awaitMark("'", goToMarked), "'"),
		}},
		{"Taking along", pageTable, []Command{
			on("select-by-words", "select by words", selectBy(false), "v"),
			on("select-by-paragraphs", "select by paragraphs", selectBy(true), "V"),
			ask(yank, "yank", (*Model).yank, "y"),
			ask(highlightIt, "highlight the paragraph", toggleHighlight, "*"),
			on(addNote, "note here", noteHere, "a"),
			on("highlights-and-notes", "highlights and notes", showHighlights, "A"),
			on("give-out-highlights", "give out highlights", giveOut, "S"),
			ask("yank-a-citation", "yank a citation", (*Model).yankCitation, "Y"),
			on("give-to-a-command", "give to a command", (*Model).pipe, "|"),
		}},
	}
}

// pageCommands are those that change the page, or what of it has the keys.
func pageCommands() []Group {
	return []Group{
		{"Figures", pageTable, []Command{
			moves(nextFigure, "next figure", (*page.Page).NextFigure, "p"),
			moves("previous-figure", "previous figure", backwards((*page.Page).NextFigure), "P"),
			ask("show-a-figure-s-picture-large", "show a figure's picture large", enlarge, "I"),
			ask(picturesForm, "pictures: shown, named, off", changePictures, "i"),
			moves("figure-to-its-caption-and-back", "figure to its caption and back", (*page.Page).AcrossCaption, "x"),
		}},
		{"Panes", pageTable, []Command{
			moves(headlinePane, "headline pane", toggles(ui.Headline), "H", "alt+1"),
			moves(bodyPane, "body pane", toggles(ui.Body), "B", "alt+2"),
			moves(captionsPane, "captions pane", toggles(ui.Captions), "C", "alt+3"),
			moves("all-panes", "all panes", (*page.Page).OpenAll, "0"),
			moves("zen-the-body-alone", "zen: the body alone", (*page.Page).ToggleZen, "z"),
			moves("focus-next-pane", "focus next pane", (*page.Page).FocusNext, "tab"),
			moves("focus-previous-pane", "focus previous pane", backwards((*page.Page).FocusNext), "shift+tab"),
		}},
		{"The page", pageTable, []Command{
			moves("wider-measure", "wider measure", (*page.Page).Widen, "+"),
			moves(narrower, "narrower measure", backwards((*page.Page).Widen), "-"),
			moves("usual-measure", "usual measure", (*page.Page).UsualMeasure, "="),
			moves("ragged-hyphenated-justified", "ragged, hyphenated, justified", (*page.Page).NextRag, "w"),
			moves("one-or-more-columns", "one or more columns", (*page.Page).ToggleColumns, "D"),
			moves("wide-matter-to-the-left", "wide matter to the left", backwards((*page.Page).ShiftWide), "h", "left"),
			moves("wide-matter-to-the-right", "wide matter to the right", (*page.Page).ShiftWide, "l", "right"),
			on("order-of-text-that-runs-to-the-left", "order of text that runs to the left", turnOrder, "alt+r"),
			on("next-theme", "next theme", (*Model).nextTheme, "T"),
		}},
	}
}

// articleCommands are those that lead to other articles, tell of this one, or leave.
func articleCommands() []Group {
	return []Group{
		{"Links and notes", pageTable, []Command{
			on("follow-a-link-by-its-letters", "follow a link by its letters", hintLinks((*Model).openChecked), "f"),
			on("follow-a-link-in-the-browser", "follow a link in the browser", hintLinks(browseTarget), "F"),
			on(nextLink, "next link", walkLinks(1), ")"),
			on("previous-link", "previous link", walkLinks(-1), "("),
			ask(openFocused, "open what is focused", (*Model).openFocused, "enter"),
			moves("open-or-shut-all-entries", "open or shut all entries", (*page.Page).TurnAllDetails, "O"),
			on("all-links", "all links", (*Model).showLinks, "U"),
		}},
		{"From article to article", pageTable, []Command{
			ask(goBack, "back", travels((*navigation.Navigation[leftBehind]).Back, "nowhere to go back to"), "backspace", "ctrl+o", "alt+left"),
			ask("forward", "forward", travels((*navigation.Navigation[leftBehind]).Forward, "nowhere to go forward to"), "alt+right"),
			ask("next-article", "next article", queued(1), "J"),
			ask("previous-article", "previous article", queued(-1), "K"),
			on(theShelf, "the shelf", showShelf, "L"),
			on("which-articles-are-open", "which articles are open", (*Model).showArticles, "alt+l"),
			on(showDetails, "details of the article", (*Model).showDetails, "M"),
			ask(whatChanged, "what changed", showChanges, "c"),
			ask("save-to-the-shelf", "save to the shelf", save, "s"),
			ask(readAgain, "read again from the source", (*Model).readAgain, "r"),
			ask(asItStands, "everything as it stands", (*Model).toggleRaw, `\`),
			ask(browseSource, "open the source in the browser", (*Model).browseSource, "o"),
			ask("open-the-source-in-the-editor", "open the source in the editor", (*Model).editSource, "e"),
		}},
		{"Screen", pageTable, []Command{
			on(help, "help", (*Model).showHelp, "?"),
			on(closeCancel, "close, cancel", (*Model).cancel, "esc"),
			ask(closeOrQuit, "close, else quit", (*Model).quit, "q"),
			ask(quitAtOnce, "quit at once", (*Model).leave, "Q", "ctrl+c"),
			ask(suspend, "suspend", suspended, "ctrl+z"),
			ask(redraw, "redraw", redrawn, "ctrl+l"),
			on(commandPalette, "palette", (*Model).openPalette, ":"),
			on("mouse-on-or-off", "mouse on or off", (*Model).toggleMouse, "alt+m"),
		}},
	}
}
