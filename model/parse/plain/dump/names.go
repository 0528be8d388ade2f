package dump

// Features are the names of what is known of each row, a byte each. Those of a row by
// itself come first, then its place, its neighbours, the text around it and the dump.
func Features() []string { return featureNames }

// The features of a row by itself.
const (
	fSize = iota
	fWords
	fEnds
	fColon
	fCommas
	fCapitals
	fUpper
	fDigits
	fLinks
	fLinked
	fBullet
	fGap
	fMargin
	fSentences
	fWordLength
	fQuoted
	fQuotes
	fSeparators
	fDate
	fQuestion
	fSlash
	fBrackets
	fCredit
	fCreditOnly
	fByline
	fButton
	fAside
	fPlea
	ownFeatures
)

// What else is known of it, for the dump as a whole.
const (
	fCopyright = ownFeatures + iota
	fLower
	fFigure
	fLabel
	fSeams
	allOwn
)

var featureNames = append([]string{
	fSize: "size", fWords: "words", fEnds: "ends", fColon: "colon", fCommas: "commas", fCapitals: "capitals", fUpper: "upper", fDigits: "digits",
	fLinks: "links", fLinked: "linked", fBullet: "bullet", fGap: "gap", fMargin: "margin", fSentences: "sentences", fWordLength: "word-length",
	fQuoted: "quoted", fQuotes: "quotes", fSeparators: "separators", fDate: "date", fQuestion: "question", fSlash: "slash", fBrackets: "brackets",
	fCredit: "credit", fCreditOnly: "credit-only", fByline: "byline", fButton: "button", fAside: "aside", fPlea: "plea",
},
	"repeats", "later", "indent", "place", "place-in-words", "rows", "row",
	"in-run", "from-run", "to-run", "run-share", "long-elsewhere",
	"size-3", "size-2", "size-1", "size+1", "size+2", "size+3", "ends+1", "ends+2",
	"bullet-1", "gap+1", "capitals-1", "capitals+1", "date+1", "credit-1", "credit+1",
	"long-before-5", "long-after-5", "share-after-5", "long-before-15", "long-after-15", "share-before-15", "share-after-15", "share-around-40",
	"asides-before", "asides-after",
	"since-long", "until-long", "last-long", "next-long", "short-before",
	"core", "core-1", "core+1", "title", "like-1", "like+1",
	"numbered", "gaps", "short-share", "short-rows",
)
