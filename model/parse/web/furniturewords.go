package web

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
		`|zurück|zur übersicht|zurück zur übersicht|back|go back|retour|volver|indietro|terug` +
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
		`|das könnte sie auch interessieren|zum weiterlesen|lesen sie mehr|weitere artikel|ähnliche artikel|meistgelesen` +
		`|auch interessant|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|les plus lus` +
		`|artículos relacionados|noticias relacionadas|te puede interesar|lo más leído` +
		`|más noticias|también te puede interesar|leggi anche|articoli correlati` +
		`|potrebbe interessarti|leia também|veja também|mais lidas|notícias relacionadas|lees ook` +
		`|meer over|gerelateerde artikelen|читайте также|похожие статьи|related products` +
		`|shop the post|pin it|pin it for later|you may also be interested in these|others are reading` +
		`|what others are reading|more blog posts|related articles and resources|more book recommendations` +
		`|more on this topic|more on the topic|hungry for more|popular now` +
		`|verwandte artikel|verwandte beiträge|verwandte themen|ähnliche beiträge|ähnliche themen` +
		`|das könnte dich auch interessieren|das könnte sie interessieren|das könnte dich interessieren` +
		`|das könnte ihnen auch gefallen|das könnte dir auch gefallen|auch interessant|passend zum thema` +
		`|artikel und videos zum thema|weitere beiträge|weitere themen|weitere news|weitere meldungen` +
		`|weitere nachrichten|weitere empfehlungen|weitere artikel zum thema|weiterführende links` +
		`|weiterführender link|weiterführende artikel|mehr zu diesem thema|mehr aus dem ressort` +
		`|mehr zum artikel|neueste artikel|neueste beiträge|neueste nachrichten|neueste meldungen` +
		`|neueste kommentare|aktuelle artikel|aktuelle beiträge|aktuelle meldungen|aktuelle nachrichten` +
		`|letzte artikel|letzte beiträge|empfehlungen der redaktion|empfehlungen aus der redaktion` +
		`|aus der redaktion empfohlen|meistgelesene artikel|beliebte artikel|beliebte beiträge` +
		`|beliebteste artikel|die beliebtesten artikel|lesen sie auch die folgenden beiträge` +
		`|lust auf mehr|neugierig geworden|schlagworte|schlagwörter|stichworte|kategorien|themen` +
		`|artikel teilen|beitrag teilen|diesen artikel teilen|diesen beitrag teilen|jetzt teilen` +
		`|seite teilen|teilen|teilen mit|über den autor|über die autorin|über die autoren|der autor` +
		`|die autorin|autor|autorin|zum autor|zur autorin|newsletter abonnieren|newsletter anmeldung` +
		`|beitrags navigation|beitragsnavigation|articles similaires|articles liés|articles récents` +
		`|articles populaires|derniers articles|à découvrir aussi|vous aimerez aussi|à ne pas manquer` +
		`|dans la même rubrique|sur le même thème|partager cet article|partager|auteur|l auteur` +
		`|à propos de l auteur|notas relacionadas|artículos recientes|entradas recientes` +
		`|entradas relacionadas|últimas noticias|lo más visto|lo más reciente|más sobre este tema` +
		`|más información|temas relacionados|etiquetas|compartir|comparte|comparte esta noticia` +
		`|sobre el autor|sobre la autora|valora esta noticia|recomendados|te recomendamos` +
		`|articoli recenti|ultimi articoli|ultime notizie|i più letti|notizie correlate|altri articoli` +
		`|condividi|condividi su|sull autore|notícias recentes|posts recentes|artigos relacionados` +
		`|últimas notícias|sobre o autor|compartilhe|compartilhar|lees verder|meer nieuws` +
		`|ook interessant|laatste nieuws|meest gelezen|gerelateerd|gerelateerde berichten|over de auteur` +
		`|powiązane artykuły|powiązane|podobne artykuły|podobne wpisy|najnowsze artykuły` +
		`|najnowsze wpisy|najczęściej czytane|najpopularniejsze|polecane|polecane artykuły|zobacz też` +
		`|zobacz także|zobacz również|czytaj także|czytaj również|przeczytaj także|przeczytaj również` +
		`|udostępnij|tagi|o autorze|по теме|новости по теме|материалы по теме|статьи по теме` +
		`|последние новости|последние статьи|популярное|популярные статьи|самое читаемое|теги` +
		`|поделиться|об авторе|схожі статті|читайте також|σχετικά άρθρα|διαβάστε επίσης` +
		`|διαβάστε περισσότερα|τελευταία νέα|τελευταίες ειδήσεις|läs också|läs även|relaterade artiklar` +
		`|senaste nytt|læs også|les også|související články|ilgili haberler|ilgili yazılar|`

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
		`|envie seu comentário|оставить комментарий|добавить комментарий|leserkommentare` +
		`|so können sie kommentieren|kommentieren|kommentar hinterlassen|kommentare zum artikel` +
		`|kommentar abgeben|hinterlassen sie einen kommentar|hinterlasse einen kommentar` +
		`|schreibe eine antwort|schreiben sie einen kommentar|ihr kommentar|dein kommentar` +
		`|diskutieren sie mit|diskussion zum artikel|réagir|vos réactions|vos commentaires` +
		`|laissez un commentaire|los comentarios|deja un comentario cancelar la respuesta` +
		`|komentarze|dodaj komentarz|skomentuj|napisz komentarz|zostaw komentarz|комментировать` +
		`|коментарі|додати коментар|σχόλια|αφήστε ένα σχόλιο|kommentarer|kommentit` +
		`|komentáře|hozzászólások|yorumlar|yorum yap|`

	// what a line says that asks to subscribe, to follow or to give
	pleas = `|subscribe to|subscribe now|our newsletter|my newsletter|newsletters to|sign up for|sign up to` +
		`|follow us|follow me on|like us on|join our|donate to|make a donation|my donation|supporting our work` +
		`|support our work|support our journalism|become a member|become a subscriber|become a supporter` +
		`|get the latest news|download our app|all rights reserved|your inbox|share this|leave a comment` +
		`|bookmark the permalink|rate this article|rate this post|was this article helpful` +
		`|artikel teilen|beitrag teilen|artikel bewerten|beitrag bewerten|kommentare geschlossen` +
		`|comments are closed|thanks for reading|thank you for reading|thanks for visiting|log in to` +
		`|newsletter abonnieren|unseren newsletter|unserem newsletter|zum newsletter|den newsletter` +
		`|kostenlos abonnieren|jetzt abonnieren|folgen sie uns|folge uns|folgt uns|unterstützen sie uns` +
		`|unterstütze uns|unterstütze unser|unterstütze unsere|unterstützen sie unsere|jetzt spenden` +
		`|mit einer spende|jetzt teilen|vergiss nicht zu teilen|alle rechte vorbehalten|in deinen posteingang` +
		`|inscrivez vous|abonnez vous|notre newsletter|suivez nous|faites un don|soutenez nous` +
		`|accéder en illimité|tous droits réservés|suscríbete|suscríbase|síguenos en|nuestro boletín` +
		`|todos los derechos reservados|iscriviti|seguici su|nostra newsletter|tutti i diritti riservati` +
		`|inscreva se|siga nos|nossa newsletter|todos os direitos reservados|onze nieuwsbrief|volg ons` +
		`|schrijf je in|zapisz się|newslettera|do subskrypcji|obserwuj nas|wesprzyj nas|polub nas` +
		`|wszelkie prawa zastrzeżone|подписывайтесь|подпишитесь|все права защищены|ακολουθήστε μας` +
		`|εγγραφείτε|`

	// what a note about a writer says after the name
	verbsOfNotes = `|is|was|has|writes|covers|works|reports|serves|ist|schreibt|arbeitet|berichtet|studierte|est|écrit` +
		`|travaille|couvre|es|escribe|trabaja|è|scrive|lavora|é|escreve|trabalha|werkt|schrijft|jest|pisze|pracuje|является|пишет|είναι|`

	// the beginnings of a line that says what an article is filed under
	files = `|tags|tagged|filed under|posted in|categories|category|topics|keywords|labels|posted by` +
		`|last updated|first published|source via|this entry was posted|this post was|schlagwörter` +
		`|schlagworte|stichworte|stichwörter|kategorie|kategorien|veröffentlicht unter|veröffentlicht in` +
		`|abgelegt unter|der beitrag wurde|dieser beitrag wurde|dieser eintrag wurde|mots clés|publié dans` +
		`|posté dans|classé dans|étiquettes|etiquetas|publicado en|categorías|archivado en|pubblicato in` +
		`|etichette|categorie|publicado em|marcadores|trefwoorden|categorieën|geplaatst in|tagi` +
		`|kategorie wpisu|рубрика|рубрики|теги|метки|ετικέτες|κατηγορίες|`
)
