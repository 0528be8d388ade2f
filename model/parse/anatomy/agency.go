package anatomy

import "strings"

// agencies sell words and pictures to the papers. Their names, in lower case.
var agencies = lazy(`ap afp reuters epa efe dpa apa ansa tass ria xinhua upi pti ians aap bloomberg pa nyt nasa esa usgs noaa
	getty gettyimages shutterstock istock istockphoto alamy unsplash pexels pixabay flickr wikimedia wikipedia imago keystone corbis
	zuma sipa belga anp cna kyodo yonhap anadolu picture-alliance adobestock depositphotos dreamstime wenn abaca lusa
	tt ntb ritzau lehtikuva interfax sputnik unian ukrinform jiji wam spa irna tasnim mehr magnum
	рейтер рейтерс тасс риа интерфакс евн ап афп רויטרס איי־פי رويترز فرانس أسوشيتد أ.ف.ب سانا وام
	prnewswire newswire globenewswire`)

// agencyPhrases are names of more than one word, and what agencies add to theirs.
var agencyPhrases = []string{
	"getty images", "associated press", "france-presse", "france presse", "press association", "wikimedia commons",
	"creative commons", "cc by", "public domain", "stock.adobe", "adobe stock", "ap photo", "pool photo", "pool via",
	"file photo", "handout", "screengrab", "screenshot", "shutterstock", "business wire", "pr newswire", "the new york times",
	"picture alliance", "stock photo", "courtesy", "риа новости", "وكالة", "غيتي", "גטי אימג",
}

// agency reports whether s names an agency, a stock of pictures or a licence.
func agency(s string) bool {
	lower := strings.ToLower(s)
	for _, p := range agencyPhrases {
		if strings.Contains(lower, p) {
			return true
		}
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" /,()[]+&|\u00a0", r) }) {
		// Short names count only in capitals: "AP" is an agency, "spa" and "ap" are not.
		if l := bare(w); agencies()[l] && (len(l) > 4 || l != strings.Trim(w, ".:;-–—") || l == "dpa") {
			return true
		}
	}
	return false
}
