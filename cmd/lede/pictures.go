package main

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"

	"lede/model"
	"lede/model/darkroom"
	"lede/model/parse"
	"lede/model/pictures"
	"lede/model/source"
	"lede/ui/picture"
)

// room is where pictures come from for a reader with these preferences.
func (d *newsDesk) room(env []string) *darkroom.Darkroom {
	fetch := fetchOf(d.f.preferences)
	fetch.Headers, _ = headersOf(d.f) // what is wrong with them, opening the article says
	return darkroom.New(darkroom.Options{Fetch: fetch, Cache: pictureFolder(env), Enclosed: enclosed, Saved: d.saved.picture})
}

// pictureFolder is the folder that pictures are kept in: lede/pictures where the platform
// has what can be had again. It is empty where there is no such place.
func pictureFolder(env []string) string {
	home := variable(env, "XDG_CACHE_HOME")
	if !filepath.IsAbs(home) {
		dir, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		home = dir
	}
	return filepath.Join(home, "lede", "pictures")
}

// enclosed finds a picture in a page that was saved with its parts.
func enclosed(ref string, addresses []string) []byte {
	path, err := pathOf(ref)
	if err != nil {
		return nil
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil // standard input and other pipes are read but once
	}
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	return parse.Enclosed(file, addresses, picture.MostBytes)
}

func showPicture(d *newsDesk, room *darkroom.Darkroom) model.PictureGetter {
	return func(ctx context.Context, want model.PictureRequest) (image.Image, error) {
		want.Asked = want.Asked || d.f.preferences.ImagesFromFiles
		img, err := room.Develop(ctx, d.wanted(want))
		switch {
		case errors.Is(err, darkroom.ErrUnasked):
			return nil, pictures.ErrNotAsked
		case errors.Is(err, source.ErrOffline):
			return nil, pictures.ErrOffline
		}
		return img, err
	}
}

// keepPicture keeps pictures where the reader is. Whoever keeps one has asked for it.
func keepPicture(d *newsDesk, room *darkroom.Darkroom) model.PictureKeeper {
	return func(ctx context.Context, want model.PictureRequest) (string, error) {
		want.Asked = true
		return room.Keep(ctx, d.wanted(want), "")
	}
}

// wanted is a picture as the darkroom is asked for it. What a saved article shows is looked for
// where the article came from, with the rights of a page from there.
func (d *newsDesk) wanted(r model.PictureRequest) darkroom.Want {
	w := darkroom.Want{Image: r.Image, Ref: r.Ref, URL: r.URL, Width: r.Width, Asked: r.Asked}
	if v, ok := d.saved.of(r.Ref); ok {
		w.Ref, w.Saved = whence(v.Page), true
	}
	return w
}
