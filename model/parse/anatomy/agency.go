package anatomy

import "strings"

// agencies sell words and pictures to the papers. Their names, in lower case.
var agencies = lazy(`ap afp reuters epa efe dpa apa ansa tass ria xinhua upi pti ians aap bloomberg pa nyt nasa esa usgs noaa
	getty gettyimages shutterstock istock istockphoto alamy unsplash pexels pixabay flickr wikimedia wikipedia imago keystone corbis
	zuma sipa belga anp cna kyodo yonhap anadolu picture-alliance adobestock depositphotos dreamstime wenn abaca lusa
	tt ntb ritzau lehtikuva interfax sputnik unian ukrinform jiji wam spa irna tasnim mehr magnum
	рейтер рейтерс тасс риа интерфакс евн ап афп רויטרס איי־פי رويترز فرانس أسوشيتد أ.ف.ب سانا وام
	연합뉴스 뉴시스 뉴스1 공동통신 共同通信 共同 時事通信 時事 ロイター 新华社 新華社 中新社 中央社 法新社 路透社
	prnewswire newswire globenewswire`)

// agencyPhrases are names of more than one word, and what agencies add to theirs.
var agencyPhrases = lazyLookout(
	"getty images", "associated press", "france-presse", "france presse", "press association", "wikimedia commons",
	"creative commons", "cc by", "public domain", "stock.adobe", "adobe stock", "ap photo", "pool photo", "pool via",
	"file photo", "handout", "screengrab", "screenshot", "shutterstock", "business wire", "pr newswire", "the new york times",
	"picture alliance", "stock photo", "courtesy", "gc images", "риа новости", "وكالة", "غيتي", "גטי אימג",
)

// agency reports whether s names an agency, a stock of pictures or a licence.
func agency(s string) bool {
	if agencyPhrases().isIn(strings.ToLower(s)) {
		return true
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" /,()[]+&|\u00a0", r) }) {
		// Short names count only in capitals: "AP" is an agency, "spa" and "ap" are not.
		if l := bare(w); agencies()[l] && (len(l) > 4 || l != strings.Trim(w, ".:;-–—") || l == "dpa") {
			return true
		}
	}
	return false
}
