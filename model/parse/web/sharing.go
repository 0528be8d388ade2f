package web

import (
	"strings"

	"lede/model/article"
)

// shareLetters are the most bytes beside the links in a block that is there to share
// the article.
const shareLetters = 40

// sharesOnly reports whether a block is made of links that share the article, and
// says little more.
func sharesOnly(b article.Block) bool {
	links, all := linkLetters(b)
	if all == 0 || all > 600 || all-links > shareLetters {
		return false
	}
	shares := 0
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			switch {
			case r.Link == "":
			case isShare(r.Link):
				shares++
			default:
				return false
			}
		}
	}
	return shares > 0
}

// isShare reports whether an address is of the form on which a network lets a page be
// shared, or opens a letter about it to nobody.
func isShare(address string) bool {
	if to, ok := strings.CutPrefix(address, "mailto:"); ok {
		return strings.HasPrefix(to, "?")
	}
	address = strings.ToLower(address)
	for _, form := range []string{"facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/share", "twitter.com/intent/tweet", "twitter.com/home?status",
		"x.com/intent/", "x.com/share", "linkedin.com/sharearticle", "linkedin.com/sharing/", "pinterest.com/pin/create", "reddit.com/submit", "wa.me/?text", "api.whatsapp.com/send",
		"whatsapp://send", "t.me/share", "telegram.me/share", "xing.com/spi/shares", "xing.com/social_plugins/share", "vk.com/share", "tumblr.com/share", "tumblr.com/widgets/share",
		"getpocket.com/save", "news.ycombinator.com/submitlink", "bsky.app/intent/", "threads.net/intent/", "ok.ru/dk?st.cmd=addshare", "plus.google.com/share"} {
		if strings.Contains(address, form) {
			return true
		}
	}
	return false
}
