package web

import "strings"

// isFurniture reports whether a line is nothing but a button or a label.
func isFurniture(text string) bool {
	return len(text) < 60 && (listed(furniture, bare(text)) || isReadingTime(text) || isPlaceholderLine(text))
}

// isPlaceholderLine reports whether a line stands in for what a script will bring.
func isPlaceholderLine(text string) bool {
	return len(text) < 40 && strings.HasPrefix(text, "Loading") && (strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…"))
}

// longestListed is longer than any line of a list, in bytes.
const longestListed = 80

func listed(list, line string) bool {
	return line != "" && len(line) < longestListed && strings.Contains(list, "|"+line+"|")
}

// isReadingTime reports whether a line says how long an article takes to read: "5 min
// read", "Lesezeit: 3 Minuten".
func isReadingTime(text string) bool {
	w := strings.Fields(bare(text))
	if len(w) < 2 || len(w) > 8 {
		return false
	}
	line := strings.Join(w, " ")
	counts := strings.Contains(line, " min") || strings.Contains(line, " мин") || isNumbers(w[len(w)-1])
	for _, start := range []string{"reading time ", "estimated reading ", "read time ", "time to read ", "lesezeit ", "lesedauer ", "temps de lecture ", "lecture ", "durée de lecture ", "tiempo de lectura ",
		"lectura de ", "tempo di lettura ", "tempo de leitura ", "leitura de ", "leestijd ", "czas czytania ", "ten tekst przeczytasz w ", "przeczytasz w ", "время чтения ", "χρόνος ανάγνωσης ", "lästid "} {
		if counts && strings.HasPrefix(line, start) {
			return true
		}
	}
	return len(w) <= 6 && isNumbers(w[0]) && (strings.HasPrefix(w[1], "min") || strings.HasPrefix(w[1], "мин"))
}

// isTailHeading reports whether a heading says that what follows is not the article.
func isTailHeading(text string) bool {
	b := bare(text)
	if listed(tailHeadings, b) {
		return true
	}
	for _, start := range []string{"more from ", "more by ", "more on ", "more about ", "related to ", "read more about ", "about the author", "sign up for ", "subscribe to ", "join our ", "get our ", "want more ", "recommended ", "posts by ", "articles by ", "written by ", "mehr von ", "mehr aus ", "mehr über ", "weitere artikel ", "weitere beiträge ", "entdecke weitere ", "entdecken sie weitere ", "über den autor ", "über die autorin ", "das könnte dich auch ", "das könnte sie auch ", "das thema könnte dich ", "das thema könnte sie ", "plus de ", "más sobre ", "más de ", "altro su ", "mais sobre ", "meer over ", "meer van ", "więcej o ", "więcej na temat "} {
		if strings.HasPrefix(b, start) && len(b) < 70 {
			return true
		}
	}
	for _, end := range []string{" newsletter", " related articles", " related posts", " related stories"} {
		if strings.HasSuffix(b, end) && len(b) < 60 {
			return true
		}
	}
	return false
}

// isCommentsHeading reports whether a heading begins what readers say: "12 Comments",
// "3 thoughts on …".
func isCommentsHeading(text string) bool {
	b := bare(text)
	if listed(commentHeadings, b) {
		return true
	}
	w := strings.Fields(b)
	if len(w) < 2 || !isNumbers(w[0]) {
		return false
	}
	switch w[1] {
	case "comment", "comments", "replies", "responses", "response", "thoughts", "thought", "kommentar", "kommentare", "leserkommentare", "antworten", "commentaire", "commentaires", "réponses", "comentario",
		"comentarios", "respuestas", "commento", "commenti", "risposte", "comentário", "comentários", "respostas", "reactie", "reacties", "komentarz", "komentarze", "komentarzy", "комментарий", "комментария",
		"комментариев", "коментарів", "σχόλια", "kommentarer":
		return len(w) == 2 || len(w[2]) < 4 // "on", "to", "zu", "sur", "en"
	}
	return false
}

// isPlea reports whether a line below the text asks to subscribe, to follow or to
// give.
func isPlea(text string) bool {
	b := " " + bare(text) + " "
	if len(b) > 300 {
		return false
	}
	for w := range strings.SplitSeq(strings.Trim(pleas, "|"), "|") {
		w = " " + w + " "
		if strings.Contains(b, w) {
			return true
		}
	}
	return strings.HasPrefix(text, "©") || strings.HasPrefix(b, " copyright ")
}

// isFiled reports whether a line says what the article is filed under.
func isFiled(text string) bool {
	b := bare(text)
	for start := range strings.SplitSeq(strings.Trim(files, "|"), "|") {
		if strings.HasPrefix(b, start+" ") && len(b) < 250 && strings.ContainsAny(text, ":,|") {
			return true
		}
	}
	return false
}
