package anatomy

import (
	"strings"
	"sync"
)

// Labels are the publication and its part that a line above or below a headline
// names: "The Daily Signal · World", "Home > Politics", "OPINION". Both are empty
// for a line that is no label.
func Labels(line string) (site, section string) {
	parts := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("·•|>›»/\t", r) })
	if len(parts) == 0 || len(parts) > 5 || len(line) > 120 {
		return "", ""
	}
	for _, p := range parts {
		p = strings.TrimSpace(p)
		switch {
		case p == "" || strings.EqualFold(p, "home") || strings.EqualFold(p, "start"):
		case sectionName(p), labelWords().notices[strings.ToLower(strings.TrimRight(p, ":"))]:
			if section != "" {
				section += " · "
			}
			section += p
		case paper(p) && site == "":
			site = p
		default:
			return "", ""
		}
	}
	return site, section
}

// articles begin the names of papers. A title like "Harbour Review" without one may
// as well be a headline's.
var articles = lazy("the der die das le la les el los il lo o de het")

// paper reports whether s is the name of a publication, by its words or its address.
func paper(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 6 || !allCapital(s) && len(fields) > 1 || sentenceEnds(s) {
		return false
	}
	if len(fields) == 1 {
		before, domain, ok := strings.Cut(strings.ToLower(s), ".")
		return ok && len(before) > 1 && len(domain) >= 2 && len(domain) <= 12 && strings.Trim(domain, "abcdefghijklmnopqrstuvwxyz.-") == ""
	}
	last, first := bare(fields[len(fields)-1]), bare(fields[0])
	named := articles()[first] || shouted(s)
	return named && (labelWords().papers[last] || labelWords().papers[first])
}

// sectionName reports whether s names a part of a newspaper.
func sectionName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 4 {
		return false
	}
	for _, w := range fields {
		if b := bare(w); b != "" && !labelWords().sections[b] {
			return false
		}
	}
	return capital(s)
}

var labelWords = sync.OnceValue(func() (w struct{ papers, sections, notices set }) {
	w.notices = set{}
	for _, n := range []string{"for immediate release", "press release", "news release", "media release", "pressemitteilung", "communiqué de presse",
		"comunicado de prensa", "nota de prensa", "comunicato stampa", "comunicado de imprensa", "persbericht", "пресс-релиз", "הודעה לעיתונות", "بيان صحفي"} {
		w.notices[n] = true
	}

	w.papers = words(`times post news herald tribune gazette journal guardian telegraph chronicle courier examiner observer signal mirror mail
		star sun standard independent press review weekly monthly magazine record register sentinel bulletin dispatch echo express
		zeitung nachrichten anzeiger rundschau kurier tagblatt tageblatt presse spiegel monde figaro libération país mundo periódico diario
		corriere repubblica stampa giornale jornal folha diário dagblad krant courant volkskrant новости газета вестник известия
		הארץ עיתון צחוק صحيفة جريدة`)
	w.sections = words(`world news politics business economy money markets finance sport sports football culture arts art books film music tv radio
		science health technology tech environment climate travel food style fashion lifestyle opinion comment editorial analysis features
		feature local national international uk us europe africa asia americas middle east australia education law crime society weather
		obituaries letters review reviews interview live breaking & and the investigations photography media energy property cars motoring
		welt politik wirtschaft sport kultur wissen wissenschaft gesundheit gesellschaft panorama meinung ausland inland regional lokales reise
		monde politique économie culture société sciences santé opinions débats international
		mundo política economía cultura sociedad deportes ciencia salud opinión internacional españa
		mondo politica economia cronaca esteri scienza salute sportivo opinioni
		economia esporte esportes saúde ciência opinião internacional
		wereld politiek economie cultuur wetenschap gezondheid samenleving binnenland buitenland
		мир политика экономика культура общество спорт наука здоровье мнение в мире
		עולם פוליטיקה כלכלה תרבות ספורט מדע בריאות חדשות דעות העולם سياسة اقتصاد ثقافة رياضة علوم صحة العالم أخبار رأي`)
	return w
})
