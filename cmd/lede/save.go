package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"lede/model/article"
	"lede/model/darkroom"
)

// A saver keeps whole copies of articles on the shelf.
type saver struct {
	desk *newsDesk
	room *darkroom.Darkroom

	underway sync.WaitGroup
	busy     atomic.Int32 // how many are under way
}

// savedWidth is how wide a picture is kept, in pixels, where its page offers several sizes:
// as much as a large screen shows.
const savedWidth = 2048

// mostSaved is how many pictures of one article are kept with it. A page that names more of
// them would fetch for hours, and fill the disk.
const mostSaved = 500

// leaveTime is how long lede stays for what is being saved when the reader has left.
const leaveTime = 10 * time.Second

// save keeps the article that was opened from ref, and then its pictures, one by one: what
// breaks it off loses those alone that had not come.
func (s *saver) save(ctx context.Context, ref string) (article.Saving, error) {
	s.underway.Add(1)
	s.busy.Add(1)
	defer func() { s.busy.Add(-1); s.underway.Done() }()
	page, err := s.desk.page(ctx, ref)
	if err != nil {
		return article.Saving{}, err
	}
	a, err := readPage(ctx, page, s.desk.f)
	if err != nil {
		return article.Saving{}, err
	}
	c := s.desk.copyOf(ref, *a, true)
	c.Landed = page.URL
	did, number, err := s.desk.saved.shelf.Save(c, page)
	if err != nil {
		return did, err
	}
	s.addPictures(ctx, a, whence(page), number, &did)
	return did, nil
}

// addPictures keeps the pictures of an article that was saved under a number. A picture that
// its page holds itself was saved with that.
func (s *saver) addPictures(ctx context.Context, a *article.Article, from string, number int64, did *article.Saving) {
	images := imagesOf(a)
	if len(images) > mostSaved {
		did.Beyond = len(images) - mostSaved
		images = images[:mostSaved]
	}
	faults := make([]error, len(images))
	var all sync.WaitGroup
	for i, image := range images {
		all.Go(func() {
			faults[i] = s.addPicture(ctx, darkroom.Want{Image: image, Ref: from, URL: a.URL, Width: savedWidth, Asked: true}, number)
		})
	}
	all.Wait()
	for _, err := range faults {
		if err != nil {
			did.Missing = append(did.Missing, err.Error())
		} else {
			did.Pictures++
		}
	}
}

func (s *saver) addPicture(ctx context.Context, w darkroom.Want, number int64) error {
	file, address, err := s.room.Original(ctx, w)
	if err != nil {
		return err
	}
	if at := w.At(address); at != "" {
		return s.desk.saved.shelf.AddPicture(number, at, file)
	}
	return nil
}

// imagesOf are the pictures of an article that can be shown, each once.
func imagesOf(a *article.Article) []article.Image {
	var index article.Index
	index.Grow(a.Body)
	var all []article.Image
	seen := map[string]bool{}
	for n := range index.Figures() {
		figure, _ := index.Figure(n + 1)
		for _, image := range figure.Images {
			if image.IsDrawn() && !seen[image.URL] {
				seen[image.URL] = true
				all = append(all, image)
			}
		}
	}
	return all
}

// finish waits for what is being saved when the reader has left, and says so on the screen,
// which is the shell's again.
func (s *saver) finish(screen io.Writer) {
	if s.busy.Load() == 0 {
		return
	}
	fmt.Fprintln(screen, "lede: still saving; ctrl+c leaves out the pictures that have not come")
	done := make(chan struct{})
	go func() { s.underway.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(leaveTime):
	}
}
