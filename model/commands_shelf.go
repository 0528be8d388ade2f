package model

import "lede/model/article"

// shelfCommands are those of the list of what lede remembers.
func shelfCommands() []Group {
	return []Group{
		{"On the shelf", shelfTable, []Command{
			askIn("open", "open the article", (*shelfList).openInHand).like(openFocused),
			in("line-down", "an article down", shelfMoves(1)).like(lineDown),
			in("line-up", "an article up", shelfMoves(-1)).like(lineUp),
			in("page-down", "a page down", shelfTurns(2)).like(pageDown),
			in("page-up", "a page up", shelfTurns(-2)).like(pageUp),
			in("half-page-down", "half a page down", shelfTurns(1)).like(halfPageDown),
			in("half-page-up", "half a page up", shelfTurns(-1)).like(halfPageUp),
			in("top", "the first", (*shelfList).toTop).like(top),
			in("bottom", "the last", (*shelfList).toBottom).like(bottom),
			in("find", "find words in headlines and texts", (*shelfList).askWords).like(findWords),
			in("at-hand", "all that is at hand", showPile(article.AtHand), "e"),
			in("unread", "what is unread", showPile(article.Unread), "u"),
			in("half-read", "what is half read", showPile(article.HalfRead), "h"),
			in("finished", "what was read to the end", showPile(article.Finished), "f"),
			in("saved", "what is saved", showPile(article.Saved), "c"),
			in("archived", "the archive", showPile(article.Archived), "A"),
			in("trash", "the trash", showPile(article.Trash), "X"),
			in("next-pile", "the next of these", nextPile(1), "tab"),
			in("previous-pile", "the one before", nextPile(-1), "shift+tab"),
			askIn("with-a-tag", "what has a tag", (*shelfList).pickTag, "T"),
			askIn("from-a-site", "what is from a site", (*shelfList).pickSite, "W"),
			in("twice", "what seems to be there twice", (*shelfList).showAlike, "="),
			in("order", "the next order", (*shelfList).nextOrder, "s"),
			in("reverse", "the contrary order", (*shelfList).reverse, "S"),
			in("mark", "mark, for what is done next", (*shelfList).mark, "m"),
			askIn("mark-all", "mark all that is listed, or none", (*shelfList).markAll, "M"),
			askIn("tags", "tags", (*shelfList).askTags, "t"),
			askIn("archive", "into the archive, or out of it", (*shelfList).archive, "a"),
			askIn("delete", "into the trash, or out of it", (*shelfList).remove, "d", "delete"),
			askIn("undo", "undo what was done last", (*shelfList).takeBack, "z"),
			in("help", "help", func(_ *shelfList, m *Model) { m.showHelp() }).like(help),
			in("palette", "palette", func(_ *shelfList, m *Model) { m.openPalette() }).like(commandPalette),
			in("cancel", "all again, else back to the page", (*shelfList).cancel).like(closeCancel),
			in("back", "back to the page", (*shelfList).back).like(theShelf),
			askIn("close", "back to the page, else quit", (*shelfList).close).like(closeOrQuit),
			askIn("quit", "quit at once", leaving[*shelfList]).like(quitAtOnce),
			askIn("suspend", "suspend", suspending[*shelfList]).like(suspend),
			askIn("redraw", "redraw", redrawing[*shelfList]).like(redraw),
		}},
		{"While finding on the shelf", shelfFindTable, []Command{
			in("up", "up", shelfFindMoves(-1), "up", "ctrl+p"),
			in("down", "down", shelfFindMoves(1), "down", "ctrl+n"),
		}},
		{"While giving tags", shelfTagTable, []Command{
			askIn("complete", "complete the tag", (*shelfTagging).complete, "tab"),
		}},
	}
}
