package dom

import (
	"strings"

	"lede/model/article"
)

// ShareLetters are the most bytes beside the links in a block that is there to share
// the article.
const ShareLetters = 40

// SharesOnly reports whether a block is made of links that share the article, and
// says little more.
func SharesOnly(b article.Block) bool {
	links, all := LinkLetters(b)
	if all-links > ShareLetters {
		return false
	}
	shares := 0
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			switch {
			case r.Link == "":
			case IsShare(r.Link):
				shares++
			default:
				return false
			}
		}
	}
	return shares > 0
}

// IsShare reports whether an address is of the form on which a network lets a page be
// shared, or opens a letter about it to nobody.
func IsShare(address string) bool {
	if to, ok := strings.CutPrefix(address, "mailto:"); ok {
		return strings.HasPrefix(to, "?")
	}
	address = strings.ToLower(address)
	return ContainsAny(address, "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/share", "twitter.com/intent/tweet", "twitter.com/home?status",
		"x.com/intent/", "x.com/share", "linkedin.com/sharearticle", "linkedin.com/sharing/", "pinterest.com/pin/create", "reddit.com/submit", "wa.me/?text", "api.whatsapp.com/send",
		"whatsapp://send", "t.me/share", "telegram.me/share", "xing.com/spi/shares", "xing.com/social_plugins/share", "vk.com/share", "tumblr.com/share", "tumblr.com/widgets/share",
		"getpocket.com/save", "news.ycombinator.com/submitlink", "bsky.app/intent/", "threads.net/intent/", "ok.ru/dk?st.cmd=addshare", "plus.google.com/share")
}
