package web

import "strings"

// The lines below are what pages put around articles, in the words of the trade in
// several languages, without signs and capitals. They are searched as they stand: a
// table would have to be made at each start.
const (
	// lines that are nothing but a button or a label
	furniture = `|share|share this|share this article|share this post|share this story|share on facebook` +
		`|share on twitter|tweet|facebook|twitter|linkedin|pinterest|whatsapp|email|print` +
		`|print this article|copy link|link copied|save|save for later|bookmark|listen` +
		`|listen to this article|follow us|follow|subscribe|sign up|sign in|log in|login|menu` +
		`|close|home|advertisement|ad|sponsored|comments|no comments|leave a comment` +
		`|add a comment|reply|read more|learn more|show more|load more|view all|see all|see more` +
		`|back to top|top|next|previous|skip to content|skip to main content|table of contents` +
		`|contents|toggle|hide|show|click here|updated|published|x|or|play|pause|loading|photo` +
		`|video|image|gallery|get started|download|read article|view gallery|expand|collapse` +
		`|transcript|read full article|more|teilen|drucken|merken|anzeige|werbung|mehr zum thema` +
		`|kommentare|partager|imprimer|publicité|lire aussi|commentaires|compartir|imprimir` +
		`|publicidad|comentarios|condividi|stampa|pubblicità|commenti|compartilhar|delen|reclame` +
		`|reacties|поделиться|реклама|комментарии|`

	// headings of what follows an article
	tailHeadings = `|related|related articles|related stories|related posts|related content|related news` +
		`|related reading|related topics|related resources|related links|other related articles` +
		`|more related articles|you may also like|you might also like|you may also enjoy` +
		`|you might also enjoy|you may also be interested in|you might be interested in` +
		`|you might also be interested in|up next|read next|next up|what to read next` +
		`|keep reading|continue reading|more stories|more news|more articles|more posts` +
		`|more like this|more to read|more to explore|most read|most popular|popular posts` +
		`|popular articles|trending|trending now|recommended|recommended for you` +
		`|recommended reading|recommended articles|recommended stories|latest news` +
		`|latest articles|latest posts|latest stories|recent posts|recent articles` +
		`|similar articles|similar posts|similar stories|featured articles|featured posts` +
		`|explore more|discover more|read more articles|read more|read also|also read` +
		`|see also our|about the author|about the authors|about author|author|meet the author` +
		`|author bio|written by|about us|about the writer|contributors|share this` +
		`|share this article|share this post|share this story|share|share on|follow us` +
		`|stay connected|stay in touch|stay up to date|stay informed|connect with us|get in touch` +
		`|contact us|newsletter|subscribe|subscribe now|subscribe to our newsletter` +
		`|sign up for our newsletter|join our newsletter|join our mailing list|ready for more` +
		`|get the newsletter|never miss a post|post navigation|tags|categories|topics|filed under` +
		`|more from the author|editors picks|editor s picks|other articles|other posts` +
		`|our latest posts|from our blog|from the blog|more from our blog|join the conversation` +
		`|join the discussion|what do you think|sponsored content|around the web` +
		`|more in this section|in this series|posted in|mehr zum thema` +
		`|das könnte sie auch interessieren|weitere artikel|ähnliche artikel|meistgelesen` +
		`|auch interessant|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|les plus lus` +
		`|artículos relacionados|noticias relacionadas|te puede interesar|lo más leído` +
		`|más noticias|también te puede interesar|leggi anche|articoli correlati` +
		`|potrebbe interessarti|leia também|veja também|mais lidas|notícias relacionadas|lees ook` +
		`|meer over|gerelateerde artikelen|читайте также|похожие статьи|related products` +
		`|shop the post|pin it|pin it for later|`

	// headings of what readers say
	commentHeadings = `|comments|comment|leave a comment|leave a reply|leave a response|add a comment` +
		`|post a comment|write a comment|discussion about this post|reader comments` +
		`|reader interactions|no comments|comments are closed|comment on this article|kommentare` +
		`|commentaires|comentarios|commenti|comentários|reacties|комментарии|deja un comentario` +
		`|deja tu comentario|deja una respuesta|envía tu comentario|enviá tu comentario` +
		`|escribe un comentario|escribe tu comentario|laisser un commentaire` +
		`|écrire un commentaire|ajouter un commentaire|schreibe einen kommentar` +
		`|kommentar schreiben|kommentar verfassen|laat een reactie achter|plaats een reactie` +
		`|lascia un commento|scrivi un commento|deixe um comentário|deixe seu comentário` +
		`|envie seu comentário|оставить комментарий|добавить комментарий|`
)

// isFurniture reports whether a line is nothing but a button or a label.
func isFurniture(text string) bool {
	return len(text) < 60 && (listed(furniture, bare(text)) || isReadingTime(text) || isPlaceholderLine(text))
}

// isPlaceholderLine reports whether a line stands in for what a script will bring.
func isPlaceholderLine(text string) bool {
	return len(text) < 40 && strings.HasPrefix(text, "Loading") && (strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…"))
}

func listed(list, line string) bool {
	return line != "" && strings.Contains(list, "|"+line+"|")
}

// isReadingTime reports whether a line says how long an article takes to read.
func isReadingTime(text string) bool {
	w := strings.Fields(bare(text))
	return len(w) >= 2 && len(w) <= 6 && isNumbers(w[0]) && strings.HasPrefix(w[1], "min") || len(w) > 2 && len(w) < 8 && w[0] == "reading" && w[1] == "time" ||
		len(w) > 3 && len(w) < 8 && w[0] == "estimated" && w[1] == "reading"
}

// isTailHeading reports whether a heading says that what follows is not the article.
func isTailHeading(text string) bool {
	b := bare(text)
	if listed(tailHeadings, b) {
		return true
	}
	for _, start := range []string{"more from ", "more by ", "more on ", "more about ", "related to ", "read more about ", "about the author", "sign up for ", "subscribe to ", "join our ", "get our ", "want more ", "recommended ", "posts by ", "articles by ", "written by "} {
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
	case "comment", "comments", "replies", "responses", "response", "thoughts", "thought", "kommentare", "commentaires", "comentarios", "commenti", "comentários", "reacties":
		return len(w) == 2 || w[2] == "on" || w[2] == "to"
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
	for _, w := range []string{" subscribe to ", " subscribe now ", " our newsletter ", " my newsletter ", " newsletters to ", " sign up for ", " sign up to ", " follow us on ", " follow me on ", " join our ", " donate to ", " make a donation ", " my donation ", " all rights reserved ", " your inbox ", " share this ", " leave a comment ", " comments are closed ", " thanks for reading ", " thank you for reading ", " thanks for visiting ", " log in to ", " newsletter abonnieren ", " inscrivez vous ", " suscríbete ", " iscriviti ", " подписывайтесь "} {
		if strings.Contains(b, w) {
			return true
		}
	}
	return strings.HasPrefix(text, "©") || strings.HasPrefix(b, " copyright ")
}

// isFiled reports whether a line says what the article is filed under.
func isFiled(text string) bool {
	b := bare(text)
	for _, start := range []string{"tags ", "tagged ", "filed under ", "posted in ", "categories ", "category ", "topics ", "keywords ", "labels ", "posted by ", "last updated ", "first published ", "source via ", "schlagwörter ", "mots clés ", "etiquetas "} {
		if strings.HasPrefix(b, start) && len(b) < 200 && strings.ContainsAny(text, ":,|") {
			return true
		}
	}
	return false
}
