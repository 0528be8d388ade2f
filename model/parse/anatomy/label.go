package anatomy

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A credit's label is a noun, perhaps with what kind of noun it is before it and
// "credit" behind it, and then a colon, or a word that leads to the name if the noun
// is a work that people sign.
var creditWords = sync.OnceValue(func() (w struct{ nouns, works, before, after, leads set }) {
	w.nouns = words(`photo photos photograph photographs photography picture pictures pic pics image images illustration illustrations
		courtesy cortesía cortesia graphic graphics credit credits source sources video still screenshot screengrab map chart art artwork cartoon drawing animation
		foto fotos bild bilder grafik quelle bildquelle fotoquelle bildnachweis fotonachweis bildrechte bildcredit archivfoto archivbild
		symbolbild symbolfoto aufnahme karikatur zeichnung karte
		photographie photographies photomontage crédit crédits dessin infographie
		fotografía fotografías fotografia fotografie imagen imágenes crédito créditos fuente ilustración infografía captura
		immagine immagini credito crediti fonte illustrazione infografica
		imagem imagens ilustração reprodução divulgação arte
		beeld afbeelding bron illustratie tekening
		фото фотография фотографии снимок источник изображение иллюстрация кадр рисунок
		צילום צילומים קרדיט תמונה תמונות איור באדיבות מקור
		تصوير صورة الصورة صور المصدر مصدر عدسة رسم كاريكاتير
		fotoğraf fotoğraflar görsel kaynak ảnh nguồn sumber dok gambar zdjęcie zdjęcia fot źródło kuva lähde kilde bilde källa fotó kép forrás
		zdroj sursa imagine φωτογραφία φωτό φωτο εικόνα πηγή світлина джерело izvor 사진 출처 자료 写真 撮影 提供 出典 图 图片 照片 来源 图源 摄影 圖 圖片 照片 來源 攝影 फोटो स्रोत तस्वीर`)
	w.works = words(`photo photos photograph photographs photography picture pictures image images illustration illustrations graphic artwork video credit
		foto fotos bild bilder illustration grafik photographie photographies crédit dessin fotografía fotografías fotografia fotografie imagen imagem
		ilustración ilustração illustrazione immagine beeld illustratie фото фотография иллюстрация courtesy cortesía cortesia
		צילום קרדיט איור באדיבות תצלום تصوير صورة عدسة رسم fotoğraf ảnh 사진 写真 图 图片 圖 圖片 फोटो kuva fotó zdjęcie φωτογραφία`)
	w.before = words(`file stock handout pool archive cover lead feature featured main header hero top screen
		de la del da do d'archives archivo arquivo archivio d'archivio d'illustration`)
	w.after = words(`credit credits source courtesy copyright illustration by
		photo photos foto fotos bild bilder image images imagen imagem la de da della dell'immagine archivo arquivo archivio
		d'illustration d'archives provided supplied предоставлено צילום صورة الصورة صور 출처 제공 来源 來源 提供 kaynağı`)
	w.leads = words(`by von par por di de door from via courtesy of with`)
	return w
})

// labelStarts are what labels of credits begin with.
var labelStarts = lazyStarts(func() []string {
	w := creditWords()
	return slices.Concat(slices.Collect(maps.Keys(w.nouns)), slices.Collect(maps.Keys(w.before)))
})

// certain reports whether a label can be nothing else, wherever it stands.
func certain(label string) bool {
	label = strings.ToLower(label)
	return strings.Contains(label, " credit") || strings.Contains(label, " courtesy") || strings.Contains(label, "courtesy of") ||
		strings.Contains(label, " source") || strings.HasPrefix(label, "crédit photo") || strings.HasPrefix(label, "bildnachweis") ||
		strings.HasPrefix(label, "bildquelle") || strings.HasPrefix(label, "photograph by") || strings.HasPrefix(label, "photo by") ||
		strings.HasPrefix(label, "illustration by") || strings.HasPrefix(label, "photos by") || strings.HasPrefix(label, "image by")
}

// wideColon is a colon as wide as the signs of Chinese and Japanese.
const wideColon = "："

// cutLabel takes a credit's label off s; label is empty where there is none.
func cutLabel(s string) (rest, label string) {
	vocabulary := creditWords()
	noun, work, lead := false, false, false
	for i, n := 0, 0; i < len(s) && n < 6; n++ {
		end := i
		for end < len(s) && strings.IndexByte(" ,:/=\xa0\xc2", s[end]) < 0 && !strings.HasPrefix(s[end:], wideColon) {
			end++
		}
		w := strings.ToLower(s[i:end])
		switch {
		case vocabulary.nouns[w]:
			noun, work = true, work || vocabulary.works[w]
		case noun && (vocabulary.leads[w] || w == "©"):
			lead = true
		case noun && vocabulary.after[w], !noun && vocabulary.before[w] && n == 0:
		default:
			if work && n > 0 && (lead || agency(s[i:end])) && (capital(s[i:]) || w == "the") && end > i {
				return strings.TrimSpace(s[i:]), s[:i]
			}
			return s, ""
		}
		next := strings.TrimLeft(s[end:], " \u00a0")
		if noun && strings.HasPrefix(next, wideColon) {
			at := len(s) - len(next) + len(wideColon)
			return strings.TrimSpace(s[at:]), s[:at]
		}
		if noun && (strings.HasPrefix(next, ":") || strings.HasPrefix(next, "=") || n > 0 && strings.HasPrefix(next, ",")) ||
			noun && strings.HasPrefix(s[end:], "/") && n == 0 && agency(s[end:]) {
			at := len(s) - len(next) + 1
			return strings.TrimSpace(s[at:]), s[:at]
		}
		i = len(s) - len(next)
	}
	return s, ""
}

// captionLabels begin a line that is a caption, whatever follows.
var captionLabels = []string{
	"image caption", "media caption", "photo caption", "picture caption", "caption", "file photo", "file picture", "file image",
	"handout photo", "enlarge", "view image in fullscreen", "bildunterschrift", "bildtext", "légende", "pie de foto", "didascalia", "legenda", "onderschrift",
	"подпись", "на фото", "כיתוב", "تعليق الصورة", "archivbild", "archivfoto", "symbolbild", "foto de archivo", "photo d'archives",
	"photo d'illustration", "foto d'archivio", "foto de arquivo", "archieffoto",
}

var captionStarts = lazyStarts(func() []string { return captionLabels })

// cutCaptionLabel takes a caption's label off line and reports whether one was there.
func cutCaptionLabel(line string) (rest string, ok bool) {
	if !captionStarts().mayBegin(line) {
		return line, false
	}
	lower := strings.ToLower(line)
	if len(lower) != len(line) {
		return line, false
	}
	for _, label := range captionLabels {
		after, found := strings.CutPrefix(lower, label)
		if !found {
			continue
		}
		trimmed := strings.TrimLeft(after, " \u00a0")
		if trimmed == "" || !strings.ContainsRune(":,/|–—-", firstRune(trimmed)) {
			continue
		}
		at := len(line) - len(trimmed)
		rest = strings.TrimLeftFunc(line[at:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":,/|–—-", r) })
		return rest, true
	}
	return line, false
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
