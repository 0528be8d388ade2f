package anatomy

import (
	"strings"
	"sync"
	"time"
)

// monthNames are the months' names by number, in the languages' own spelling and
// as they are declined in dates.
var monthNames = [12]string{
	"january januar jänner janvier enero gennaio janeiro januari января январь ינואר بناير يناير كانون-الثاني " +
		"stycznia styczeń ledna leden січня січень ιανουαρίου ocak január ianuarie tammikuuta gener",
	"february februar feber février fevrier febrero febbraio fevereiro februari февраля февраль פברואר فبراير شباط " +
		"lutego luty února únor лютого лютий φεβρουαρίου şubat február februarie helmikuuta febrer",
	"march märz maerz mars marzo março marco maart марта март מרץ מרס مارس آذار " +
		"marca marzec března březen березня березень μαρτίου mart március martie marts maaliskuuta març",
	"april avril abril aprile апреля апрель אפריל أبريل ابريل إبريل نيسان " +
		"kwietnia kwiecień dubna duben квітня квітень απριλίου nisan április aprilie huhtikuuta",
	"may mai mayo maggio maio mei мая май מאי مايو أيار " +
		"maja maj května květen травня травень μαΐου μαίου mayıs május toukokuuta maig",
	"june juni juin junio giugno junho июня июнь יוני يونيو حزيران " +
		"czerwca czerwiec června červen червня червень ιουνίου haziran június iunie kesäkuuta juny",
	"july juli juillet julio luglio julho июля июль יולי يوليو تموز " +
		"lipca lipiec července červenec липня липень ιουλίου temmuz július iulie heinäkuuta juliol",
	"august août aout agosto augustus августа август אוגוסט أغسطس اغسطس آب " +
		"sierpnia sierpień srpna srpen серпня серпень αυγούστου ağustos augusztus augusti elokuuta agost",
	"september septembre septiembre setiembre settembre setembro сентября сентябрь ספטמבר سبتمبر أيلول " +
		"września wrzesień září вересня вересень σεπτεμβρίου eylül szeptember septembrie syyskuuta setembre",
	"october oktober octobre octubre ottobre outubro октября октябрь אוקטובר أكتوبر اكتوبر " +
		"października październik října říjen жовтня жовтень οκτωβρίου ekim október octombrie lokakuuta",
	"november novembre noviembre novembro ноября ноябрь נובמבר نوفمبر " +
		"listopada listopad listopadu листопада листопад νοεμβρίου kasım noiembrie marraskuuta",
	"december dezember décembre decembre diciembre dicembre dezembro декабря декабрь דצמבר ديسمبر " +
		"grudnia grudzień prosince prosinec грудня грудень δεκεμβρίου aralık decembrie joulukuuta desember desembre",
}

// monthShort are shorter forms, with or without a full stop behind.
var monthShort = [12]string{
	"jan janv ene gen янв", "feb févr fév fevr febr fev feb фев февр", "mar mär mrz mrt мар", "apr avr abr апр", "mag май", "jun juin giu июн",
	"jul juil lug июл", "aug ago août авг", "sep sept set сен сент", "oct okt ott out окт", "nov ноя нояб", "dec dez déc dic дек",
}

var months = sync.OnceValue(func() map[string]time.Month {
	m := make(map[string]time.Month, 320)
	for _, names := range [...][12]string{monthNames, monthShort} {
		for i, s := range names {
			for w := range strings.FieldsSeq(s) {
				m[w] = time.Month(i + 1)
			}
		}
	}
	return m
})

// monthOf is the month that a word in lower case names, 0 for none. Hebrew and
// Arabic set "in" and "of" before it without a space.
func monthOf(w string) time.Month {
	if m := months()[w]; m != 0 {
		return m
	}
	return months()[strings.TrimPrefix(w, "ב")]
}

var weekdays = lazy(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
		montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
		lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
		lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
		maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
		понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
		שני שלישי רביעי חמישי שישי שבת ראשון الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد`)

func weekday(w string) bool { return weekdays()[w] }

// zones are what newspapers call their time, in minutes east of Greenwich. Where
// two zones share a name, the one most readers live in.
var zones = sync.OnceValue(func() map[string]int {
	return map[string]int{
		"UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "WAT": 60, "CEST": 120, "MESZ": 120, "EET": 120,
		"SAST": 120, "CAT": 120, "EEST": 180, "IDT": 180, "MSK": 180, "МСК": 180, "EAT": 180, "AST": -240, "GST": 240, "PKT": 300, "IST": 330,
		"ICT": 420, "WIB": 420, "HKT": 480, "SGT": 480, "AWST": 480, "PHT": 480, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600,
		"AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
		"PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180, "ART": -180, "NST": -210, "ADT": -180,
	}
})

// americanZones are named without telling summer from winter.
var americanZones = map[string]int{"ET": -300, "CT": -360, "MT": -420, "PT": -480}
