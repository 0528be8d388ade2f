package main

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"lede/model"
	"lede/model/article"
	"lede/model/config"
)

// pictureServer serves a page and a picture, and counts how often it is asked.
func pictureServer(t *testing.T) (at string, asked *atomic.Int32) {
	t.Helper()
	asked = new(atomic.Int32)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if strings.HasSuffix(r.URL.Path, ".png") {
			w.Write(smallPicture(t))
			return
		}
		w.Header().Set("Content-Type", "text/markdown")
		w.Write([]byte("# The ferry\n\nIt is back.\n"))
	}))
	t.Cleanup(s.Close)
	return s.URL, asked
}

// picturesFor gets pictures for a reader with these preferences, who has none yet.
func picturesFor(t *testing.T, c config.Config) model.PictureGetter {
	d := newDesk(flags{preferences: c}, nil, nil)
	return showPicture(d, d.room([]string{"XDG_CACHE_HOME=" + t.TempDir()}))
}

func smallPicture(t *testing.T) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 6))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOfflineNothingIsFetchedAtAll(t *testing.T) {
	at, asked := pictureServer(t)
	for _, call := range []struct{ env, flag string }{{"", "--offline"}, {"LEDE_OFFLINE=yes", "--width=40"}} {
		code, _, err := calledIn(t, []string{"LEDE_CONFIG=" + filepath.Join(t.TempDir(), "none.toml"), call.env}, call.flag, at+"/story.md")
		const says = "it is on the web, and lede is to stay off it; leave out --offline to fetch it"
		if code != exitRead || !strings.Contains(err, says) {
			t.Errorf("%v: %d, %s", call, code, err)
		}
	}
	c := config.Usual()
	c.Offline, c.ImagesFromFiles = true, true
	for _, ref := range []string{at + "/story.md", "story.md"} {
		show := picturesFor(t, c)
		_, err := show(t.Context(), model.PictureRequest{Image: article.Image{URL: at + "/quay.png"}, Ref: ref, Asked: true})
		if err == nil || !strings.Contains(err.Error(), "lede is to stay off it") {
			t.Errorf("%s: %v", ref, err)
		}
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("the server was asked %d times", n)
	}
}

func TestAFilesPicturesOnTheWebAreFetchedWhereTheReaderSaysSo(t *testing.T) {
	at, asked := pictureServer(t)
	want := model.PictureRequest{Image: article.Image{URL: at + "/quay.png"}, Ref: writeFile(t, "story.md", "# The ferry\n")}
	c := config.Usual()
	for _, always := range []bool{false, true} {
		c.ImagesFromFiles = always
		_, err := picturesFor(t, c)(t.Context(), want)
		if (err == nil) != always || asked.Load() > 0 != always {
			t.Errorf("images_from_files = %t: %v, and the server was asked %d times", always, err, asked.Load())
		}
	}
}

func TestAPageSavedWithItsPartsShowsItsOwnPictures(t *testing.T) {
	saved := writeFile(t, "ferry.mht", strings.ReplaceAll(`MIME-Version: 1.0
Content-Type: multipart/related; boundary="edge"

--edge
Content-Type: text/html
Content-Location: https://signal.example.org/ferry.html

<p>The quay.</p>
--edge
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://signal.example.org/quay.png

`+base64.StdEncoding.EncodeToString(smallPicture(t))+`
--edge--
`, "\n", "\r\n"))
	c := config.Usual()
	show := picturesFor(t, c)
	img, err := show(t.Context(), model.PictureRequest{Image: article.Image{URL: "https://signal.example.org/quay.png"}, Ref: saved})
	if err != nil || img.Bounds().Size() != image.Pt(9, 6) {
		t.Errorf("%v, %v", img, err)
	}
}
