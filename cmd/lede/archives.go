package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"

	"lede/model/source"
)

// archives are those of crawls that came through a pipe or from the web. They lie in files
// until lede ends, as their texts are opened one by one: "-#12" is the twelfth of those on
// standard input. A nil one keeps nothing.
type archives struct {
	lock   sync.Mutex // texts are opened on several goroutines
	folder string     // of the files; empty before the first
	kept   map[string]archive
}

// An archive is a file, and what its texts are opened by.
type archive struct {
	file  string
	texts []string
}

// open opens a source. Where it is an archive that is the first of its texts, or the one
// that ref names.
func (k *archives) open(ctx context.Context, ref string, o source.Options) (*source.Source, error) {
	whole, number, ok := source.RecordOf(ref)
	if !ok || !canBeArchive(whole) {
		whole, number = ref, 1
	}
	if a := k.of(whole); a.file != "" {
		return a.open(ctx, whole, number, o)
	}
	src, err := source.Open(ctx, whole, o)
	if err != nil || k == nil || !canBeArchive(whole) {
		return src, err
	}
	file, err := src.KeepArchive(k.newFile)
	if file == "" && err == nil {
		return src, nil
	}
	src.Body.Close()
	if err != nil {
		return nil, err
	}
	a := k.keep(ctx, whole, file)
	return a.open(ctx, whole, number, o)
}

// canBeArchive reports whether what ref stands for would have to be kept.
func canBeArchive(ref string) bool { return ref == "-" || source.IsWeb(ref) }

// isPiped reports whether ref is standard input, or one of the texts on it.
func isPiped(ref string) bool { return ref == "-" || strings.HasPrefix(ref, "-#") }

func (k *archives) keep(ctx context.Context, ref, file string) archive {
	k.lock.Lock()
	defer k.lock.Unlock()
	a := archive{file: file}
	for n := range source.Records(ctx, file) {
		a.texts = append(a.texts, fmt.Sprintf("%s#%d", ref, n+1))
	}
	if k.kept == nil {
		k.kept = map[string]archive{}
	}
	k.kept[ref] = a
	return a
}

func (k *archives) of(ref string) archive {
	if k == nil {
		return archive{}
	}
	k.lock.Lock()
	defer k.lock.Unlock()
	return k.kept[ref]
}

// texts are what the texts are opened by that ref stands for; none where it is not a whole
// archive.
func (k *archives) texts(ref string) []string { return k.of(ref).texts }

func (k *archives) newFile() (*os.File, error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	if k.folder == "" {
		folder, err := os.MkdirTemp("", "lede-")
		if err != nil {
			return nil, err
		}
		k.folder = folder
	}
	return os.CreateTemp(k.folder, "*.wet")
}

// remove removes the files, even those that are still being written.
func (k *archives) remove() {
	k.lock.Lock()
	defer k.lock.Unlock()
	if k.folder != "" {
		os.RemoveAll(k.folder)
	}
}

// open opens one of the texts. What only begins like an archive is a text itself.
func (a archive) open(ctx context.Context, ref string, number int, o source.Options) (*source.Source, error) {
	file := a.file
	if len(a.texts) > 0 {
		file = fmt.Sprintf("%s#%d", a.file, number)
	}
	src, err := source.Open(ctx, file, o)
	if err != nil {
		return nil, err
	}
	src.Ref, src.Name, src.Path = ref, "", ""
	if len(a.texts) == 0 {
		src.URL = ""
	}
	return src, nil
}
