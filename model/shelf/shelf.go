// Package shelf is what lede remembers: which articles were read, and where the reader
// was in them. It keeps that in one database (SQLite) in a folder of the reader's.
//
//	s := shelf.New(shelf.Folder(os.Environ()))
//	defer s.Close()
//	memory, err := s.Recall(shelf.Copy{Article: a, Whole: true, Path: path})
//	err = s.Keep(memory.ID, left)
//
// Nothing is opened before something is asked. All that is asked, from whatever
// goroutine, is done by one goroutine in its order, so that writers within a process
// never wait for one another's locks. Each call takes some milliseconds, or as much as
// seconds where another process writes: none may be made where a screen waits.
package shelf

import (
	"context"
	"errors"
	"os"
	"sync"
	"time"

	"lede/model/article"
)

// ErrClosed is for what is asked of a shelf after its end.
var ErrClosed = errors.New("the shelf is closed")

// ErrNoFolder is for a shelf that has no folder to be in.
var ErrNoFolder = errors.New("there is no folder for it: neither HOME nor XDG_DATA_HOME is set")

// A Shelf remembers articles. It may be used from several goroutines.
type Shelf struct {
	// Reread reads the article of a page that was saved anew, so that what another lede has
	// taken from it otherwise is no change. Nil can't; it is set before anything is asked.
	Reread func(Page) (*article.Article, error)

	// Sync is a folder that is carried from this machine to others: what becomes of the shelf is
	// laid down there. Empty for none; it is set before anything is asked.
	Sync     string
	carrying sync.Mutex

	folder  string
	jobs    chan job
	closing chan struct{} // closed when nothing more may be asked
	ended   chan struct{} // closed when all is written
	start   sync.Once
	stop    sync.Once

	// Only the goroutine of serve knows these.
	db     *database     // nil until it is opened
	pause  time.Duration // before what has changed is written into the daybook
	chores *time.Timer   // nil where there are none
}

// tellPause is how long changes may wait to be written into the daybook.
const tellPause = 30 * time.Second

// A job is something to be done with the database.
type job struct {
	do   func(*database) error
	done chan error
}

// New is the shelf in a folder, which is made when it is needed.
func New(folder string) *Shelf {
	return &Shelf{folder: folder, jobs: make(chan job), closing: make(chan struct{}), ended: make(chan struct{}), pause: tellPause}
}

// Close ends the shelf when all that was asked is written.
func (s *Shelf) Close() {
	s.stop.Do(func() { close(s.closing) })
	s.start.Do(func() { close(s.ended) }) // nothing was ever asked
	<-s.ended
}

// ask has something done with the database, and waits for it.
func (s *Shelf) ask(do func(*database) error) error { return s.await(context.Background(), do) }

// await is ask, for as long as its answer is wanted. What is under way then ends by itself
// where it looks at ctx.
func (s *Shelf) await(ctx context.Context, do func(*database) error) error {
	s.start.Do(func() { go s.serve() })
	j := job{do, make(chan error, 1)}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case s.jobs <- j:
		return <-j.done
	case <-s.closing:
		return ErrClosed
	}
}

// serve does one job after another until the shelf is closed.
func (s *Shelf) serve() {
	defer close(s.ended)
	for {
		select {
		case j := <-s.jobs:
			j.done <- s.try(j.do)
			if s.db != nil && s.chores == nil {
				s.chores = time.NewTimer(s.pause)
			}
		case <-s.due():
			s.chore()
		case <-s.closing:
			if s.db != nil {
				s.db.writeSome(s.folder, time.Now()) // the rest, and what fails, is written another time
				s.db.close()
				s.carryAndLeave()
			}
			return
		}
	}
}

// due comes when there are chores; never where there are none.
func (s *Shelf) due() <-chan time.Time {
	if s.chores == nil {
		return nil
	}
	return s.chores.C
}

// chore does a piece of what nobody waits for: it writes down what has changed, and when that is
// done tidies what was written. What fails is done another time.
func (s *Shelf) chore() {
	s.chores = nil
	n, err := s.db.writeSome(s.folder, time.Now())
	switch {
	case err != nil:
	case n == articlesAtOnce:
		s.chores = time.NewTimer(s.pause / piecesInAPause)
	default:
		s.db.tidyBook(s.folder, time.Now())
		s.carry()
	}
}

// piecesInAPause is how many pieces may be written in the time that changes may wait.
const piecesInAPause = 300

// try does a job. A database that turns out to be damaged is replaced by what can be
// saved of it, and the job done with that.
func (s *Shelf) try(do func(*database) error) error {
	err := s.with(do)
	if !isDamaged(err) || s.folder == "" {
		return err
	}
	if s.db != nil {
		s.db.close()
		s.db = nil
	}
	if err := setAside(pathIn(s.folder)); err != nil {
		return err
	}
	if err := s.with(func(db *database) error { return db.rebuild(s.folder) }); err != nil {
		return err
	}
	return s.with(do)
}

func (s *Shelf) with(do func(*database) error) (err error) {
	if s.folder == "" {
		return ErrNoFolder
	}
	if s.db == nil {
		_, missing := os.Stat(pathIn(s.folder))
		if s.db, err = openInTurn(s.folder); err != nil {
			return plainly(err)
		}
		if missing != nil && s.db.locked == nil {
			if err := s.db.rebuild(s.folder); err != nil {
				return err
			}
		}
		if s.db.locked == nil {
			if err := emptyTrash(s.db, s.folder, time.Now()); isDamaged(err) {
				return err // else it is done another time
			}
		}
	}
	return do(s.db)
}

// openInTurn opens the shelf of a folder, also while another lede is making it: SQLite does
// not wait for a lock by itself where the kind of the log is set.
func openInTurn(folder string) (db *database, err error) {
	for range 100 {
		if db, err = open(folder); !isBusy(err) {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return db, err
}
