package shelf

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"
)

// Why nothing can be written: to a shelf that can be read, or for a while.
var (
	ErrNewer    = errors.New("a newer lede has written the shelf; this one only reads it")
	ErrReadOnly = errors.New("the shelf may not be written to")
	ErrBusy     = errors.New("another program holds the shelf")
	ErrFull     = errors.New("the disk is full")
	errForeign  = errors.New("is no shelf of lede's")
)

// A database is the shelf's, opened.
type database struct {
	*sql.DB
	locked   error  // why nothing can be written; nil where it can
	borrowed string // a folder with a copy that is read; empty where the shelf itself is
}

func (db *database) close() {
	db.Close()
	if db.borrowed != "" {
		os.RemoveAll(db.borrowed)
	}
}

// open opens the shelf of a folder, makes it where there is none, and brings it to the
// present schema.
func open(folder string) (*database, error) {
	path := pathIn(folder)
	if err := makeFile(folder, path); err != nil {
		return openLocked(path, err)
	}
	db, err := connect(path, "rwc")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	switch err := migrate(db, path); {
	case errors.Is(err, ErrNewer):
		db.Close()
		return reading(path, "ro", ErrNewer)
	case isReadOnly(err), isFull(err):
		db.Close()
		return openLocked(path, err)
	case err != nil:
		db.Close()
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return &database{DB: db}, nil
}

// makeFile makes an empty database that nobody else may read, where there is none yet:
// SQLite would let all read it.
func makeFile(folder, path string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// openLocked opens a shelf that may not be written to. SQLite can't read such a one with
// a log beside it, so that is copied to where it can.
func openLocked(path string, why error) (*database, error) {
	info, err := os.Stat(path)
	if err != nil || info.Size() == 0 {
		return nil, plainly(why)
	}
	log, err := os.Stat(path + "-wal")
	locked := ErrReadOnly
	if isFull(why) {
		locked = ErrFull
	}
	if errors.Is(err, fs.ErrNotExist) || err == nil && log.Size() == 0 {
		return reading(path, "ro&immutable=1", locked)
	}
	borrowed, err := os.MkdirTemp("", "lede-shelf-")
	if err != nil {
		return nil, plainly(why)
	}
	for _, ending := range []string{"", "-wal"} {
		text, err := os.ReadFile(path + ending)
		if err == nil {
			err = os.WriteFile(filepath.Join(borrowed, "shelf.db"+ending), text, 0o600)
		}
		if err != nil {
			os.RemoveAll(borrowed)
			return nil, err
		}
	}
	db, err := reading(filepath.Join(borrowed, "shelf.db"), "rw", locked)
	if err != nil {
		os.RemoveAll(borrowed)
		return nil, err
	}
	db.borrowed = borrowed
	return db, nil
}

// reading opens a shelf of ours for reading alone.
func reading(path, mode string, why error) (*database, error) {
	db, err := connect(path, mode, "query_only(1)")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	if id, version, err := stamps(db); err != nil || id != application || version < 1 {
		db.Close()
		return nil, plainly(why)
	}
	return &database{DB: db, locked: why}, nil
}

// connect opens a database file. One connection is all: there is one who uses it.
func connect(path, mode string, pragmas ...string) (*sql.DB, error) {
	if mode == "rwc" {
		pragmas = append(pragmas, "journal_mode(WAL)", "journal_size_limit(8388608)")
	}
	settings := append([]string{"busy_timeout(2000)"}, pragmas...)
	settings = append(settings, "synchronous(NORMAL)", "foreign_keys(1)", "temp_store(MEMORY)", "mmap_size(0)")
	query := "?mode=" + mode + "&_txlock=immediate&_defensive=1"
	for _, s := range settings {
		query += "&_pragma=" + url.QueryEscape(s)
	}
	name := (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
	if !strings.HasPrefix(name, "/") {
		name = "/" + name // a drive's letter
	}
	db, err := openPrepared("file://" + name + query)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// codeOf is SQLite's code of an error, without what is special about it; 0 for none.
func codeOf(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// isDamaged reports whether an error means that the file is no sound database.
func isDamaged(err error) bool {
	return codeOf(err) == codes.SQLITE_CORRUPT || codeOf(err) == codes.SQLITE_NOTADB
}

// isReadOnly reports whether an error means that the file or its folder may not be
// written to.
func isReadOnly(err error) bool {
	return codeOf(err) == codes.SQLITE_READONLY || codeOf(err) == codes.SQLITE_CANTOPEN
}

// isFull reports whether an error means that there is no room for more: not even for what is
// written beside the file while it is open.
func isFull(err error) bool {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return slices.Contains([]int{codes.SQLITE_FULL, codes.SQLITE_IOERR_SHMSIZE, codes.SQLITE_IOERR_SHMOPEN}, e.Code())
	}
	return errors.Is(err, syscall.ENOSPC)
}

// isBusy reports whether an error means that another program holds the shelf.
func isBusy(err error) bool { return codeOf(err) == codes.SQLITE_BUSY }

// plainly is an error in a person's words, without the numbers of SQLite.
func plainly(err error) error {
	var path *fs.PathError
	switch {
	case isFull(err):
		return ErrFull
	case isBusy(err):
		return ErrBusy
	case isReadOnly(err):
		return ErrReadOnly
	case errors.As(err, &path):
		return fmt.Errorf("%s: %v", path.Path, path.Err)
	}
	return err
}
