package main

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"

	"lede/model"
	"lede/model/config"
	"lede/model/darkroom"
	"lede/model/parse"
	"lede/model/pictures"
	"lede/model/source"
	"lede/ui/picture"
)

// roomFor is where pictures come from for a reader with these preferences.
func roomFor(f flags, env []string) *darkroom.Darkroom {
	fetch := fetchOf(f.preferences)
	fetch.Headers, _ = headersOf(f) // what is wrong with them, opening the article says
	return darkroom.New(darkroom.Options{Fetch: fetch, Cache: pictureFolder(env), Enclosed: enclosed})
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

func showPicture(room *darkroom.Darkroom, c config.Config) model.PictureGetter {
	return func(ctx context.Context, want model.PictureRequest) (image.Image, error) {
		want.Asked = want.Asked || c.ImagesFromFiles
		img, err := room.Develop(ctx, wanted(want))
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
func keepPicture(room *darkroom.Darkroom) model.PictureKeeper {
	return func(ctx context.Context, want model.PictureRequest) (string, error) {
		want.Asked = true
		return room.Keep(ctx, wanted(want), "")
	}
}

func wanted(r model.PictureRequest) darkroom.Want {
	return darkroom.Want{Image: r.Image, Ref: r.Ref, URL: r.URL, Width: r.Width, Asked: r.Asked}
}
