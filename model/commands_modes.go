package model

import "lede/model/edit"

// The commands of modes have the IDs that stand here behind the name of their table:
// "select.word-on".

// wordCommands are those of who goes through the text word by word.
func wordCommands() []Group {
	return []Group{
		{"While selecting", selectTable, []Command{
			in("word-on", "a word on", selectWords(1), "l", "right", "w", "e"),
			in("word-back", "a word back", selectWords(-1), "h", "left", "b"),
			in("line-down", "a line down", selectLines(1), "j", "down"),
			in("line-up", "a line up", selectLines(-1), "k", "up"),
			in("paragraph-end", "to the end of the paragraph", times((*selection).toParagraphEnd), "}"),
			in("paragraph-start", "to its start", times((*selection).toParagraphStart), "{"),
			in("line-start", "to the start of the line", times((*selection).toLineStart), "0"),
			in("line-end", "to its end", times((*selection).toLineEnd), "$"),
			in("top", "to the top", times((*selection).toTop)).like(top),
			in("bottom", "to the bottom", times((*selection).toBottom)).like(bottom),
			in("half-page-down", "half a page down", selectHalfPages(1)).like(pageDown, halfPageDown),
			in("half-page-up", "half a page up", selectHalfPages(-1)).like(pageUp, halfPageUp),
			in("other-end", "move the other end", times((*selection).otherEnd), "o"),
			askIn("highlight", "highlight it", highlightSelected, "enter"),
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
	}
}

// typingCommands are those of who types.
func typingCommands() []Group {
	return []Group{
		{"While finding", findTable, []Command{
			askIn("words-or-expression", "words or a regular expression", rereading.readOtherwise, "ctrl+r"),
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
			typed("left", "left", (*edit.Input).Left, "left", "ctrl+b"),
			typed("right", "right", (*edit.Input).Right, "right", "ctrl+f"),
			typed("word-left", "a word to the left", (*edit.Input).WordLeft, "ctrl+left", "alt+left", "alt+b"),
			typed("word-right", "a word to the right", (*edit.Input).WordRight, "ctrl+right", "alt+right", "alt+f"),
			typed("start", "to the start", (*edit.Input).Start, "home", "ctrl+a"),
			typed("end", "to the end", (*edit.Input).End, "end", "ctrl+e"),
			askIn("delete-left", "delete to the left", deleteLeft, "backspace", "ctrl+h"),
			typed("delete-right", "delete to the right", (*edit.Input).DeleteRight, "delete", "ctrl+d"),
			typed("delete-word-left", "delete the word before", (*edit.Input).DeleteWordLeft, "ctrl+w", "alt+backspace", "ctrl+backspace"),
			typed("delete-word-right", "delete the word ahead", (*edit.Input).DeleteWordRight, "alt+d", "ctrl+delete", "alt+delete"),
			typed("delete-to-start", "delete all before", (*edit.Input).DeleteToStart, "ctrl+u"),
			typed("delete-to-end", "delete all ahead", (*edit.Input).DeleteToEnd, "ctrl+k"),
			askIn("suspend", "suspend", suspending[typing], "ctrl+z"),
			askIn("redraw", "redraw", redrawing[typing], "ctrl+l"),
		}},
		{"In a note", noteTable, []Command{
			askIn("keep", "keep it", (*noting).keep, "ctrl+s", "alt+enter"),
			typed("newline", "a new line", newLine, "enter"),
			typed("up", "a line up", (*edit.Input).Up, "up", "ctrl+p"),
			typed("down", "a line down", (*edit.Input).Down, "down", "ctrl+n"),
			askIn("editor", "write it in the editor", (*noting).edit, "ctrl+g"),
			in("cancel", "leave it as it was", (*noting).cancel, "esc", "ctrl+c"),
		}},
		{"Among highlights", highlightsTable, []Command{
			askIn("take-off", "take it off, or bring it back", (*highlightList).takeOff, "ctrl+x"),
			in("note", "write a note", (*highlightList).note, "alt+a", "ctrl+t"),
		}},
		{"Among link letters", hintsTable, []Command{
			in("take-back", "take a letter back", (*hints).takeBack, "backspace"),
			in("cancel", "cancel", (*hints).cancel, "esc", "q", "ctrl+c"),
		}},
		{"After a mark's key", markTable, []Command{
			in("came-from", "where you came from", (*marking).cameFrom, "'"),
			in("cancel", "cancel", (*marking).cancel, "esc", "ctrl+c"),
		}},
	}
}

// overCommands are those of what lies over the page.
func overCommands() []Group {
	return []Group{
		{"In a popup", popupTable, []Command{
			in("follow", "go to what it shows", (*popup).follow).like(openFocused),
			in("line-down", "line down", scrollPopup(1)).like(lineDown),
			in("line-up", "line up", scrollPopup(-1)).like(lineUp),
			in("page-down", "page down", turnPopup(1)).like(pageDown, halfPageDown),
			in("page-up", "page up", turnPopup(-1)).like(pageUp, halfPageUp),
			in("top", "top", (*popup).toTop).like(top),
			in("bottom", "bottom", (*popup).toBottom).like(bottom),
			in("close", "close", (*popup).close).like(closeCancel, closeOrQuit, goBack),
		}},
		{"In a picture", pictureTable, []Command{
			askIn("next", "the next", walkGallery(1), "p", "space"),
			askIn("previous", "the one before", walkGallery(-1), "P", "b"),
			askIn("nearer", "nearer", zoom(1), "+"),
			askIn("away", "away", zoom(-1), "-"),
			in("whole", "all of it", (*largePicture).whole, "="),
			in("left", "to the left", pan(-1, 0), "left", "h"),
			in("right", "to the right", pan(1, 0), "right", "l"),
			in("up", "up", pan(0, -1), "up", "k"),
			in("down", "down", pan(0, 1), "down", "j"),
			askIn("browser", "open it in the browser", (*largePicture).browse, "o"),
			askIn("keep", "keep it as a file", (*largePicture).keep, "S"),
			in("close", "back to the page", (*largePicture).close, "I").like(closeCancel, closeOrQuit, openFocused),
			askIn("quit", "quit at once", leaving[*largePicture]).like(quitAtOnce),
			askIn("suspend", "suspend", suspending[*largePicture]).like(suspend),
			askIn("redraw", "redraw", redrawing[*largePicture]).like(redraw),
		}},
		{"In this help", helpTable, []Command{
			in("line-down", "line down", scrollHelp(1)).like(lineDown),
			in("line-up", "line up", scrollHelp(-1)).like(lineUp),
			in("page-down", "page down", turnHelp(1)).like(pageDown, halfPageDown),
			in("page-up", "page up", turnHelp(-1)).like(pageUp, halfPageUp),
			in("top", "top", (*helpPage).toTop).like(top),
			in("bottom", "bottom", (*helpPage).toBottom).like(bottom),
			in("find", "find a command by its words", (*helpPage).find).like(findWords, commandPalette),
			in("close", "close", (*helpPage).close).like(closeCancel, closeOrQuit, help, openFocused),
			askIn("quit", "quit at once", leaving[*helpPage]).like(quitAtOnce),
			askIn("suspend", "suspend", suspending[*helpPage]).like(suspend),
			askIn("redraw", "redraw", redrawing[*helpPage]).like(redraw),
		}},
	}
}
