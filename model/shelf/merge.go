package shelf

import (
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"lede/model/shelf/daybook"
)

// Merge brings the shelf of this device and those of others together, by way of a folder that
// is carried from one to the other: it lays this one's daybook down there, and takes over what
// the others have told since. It returns of how many articles they have told something new. The
// shelf may be asked other things meanwhile.
func (s *Shelf) Merge(folder string) (articles int, err error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return 0, fmt.Errorf("there is no folder %s", folder)
	}
	m := merging{do: s.ask, own: s.folder, folder: folder, now: time.Now()}
	articles, err = m.run()
	return articles, plainly(err)
}

// rebuild brings onto an empty shelf, or one of which only a part could be saved, what stands in
// the daybook of this device. Without one that is nothing.
func (db *database) rebuild(own string) error {
	m := merging{do: func(do func(*database) error) error { return do(db) }, own: own, folder: bookIn(own), now: time.Now()}
	_, err := m.run()
	return plainly(err)
}

// A merging takes over what other devices have told.
type merging struct {
	do          func(func(*database) error) error // with the database: others wait for as long
	own, folder string
	now         time.Time

	device  string
	files   []string
	heard   map[string]ending // how far each file had been read before
	read    map[string]ending // and has been now
	told    map[string]bool   // articles of which something was told since
	changed map[string]bool   // those of them that are other than before
	clock   daybook.Stamp
}

const (
	// articlesMerged is of how many articles the lines are held at a time.
	articlesMerged = 10_000

	// mostRounds is how often all is heard. What is changed here while others are heard is told
	// and heard in the next round.
	mostRounds = 4
)

// run hears what is new, and then what has become new meanwhile, and returns of how many articles
// that was.
func (m *merging) run() (articles int, err error) {
	m.changed = map[string]bool{}
	if err := m.do(m.fetchOwn); err != nil {
		return 0, err
	}
	for range mostRounds {
		if err := m.tell(); err != nil {
			return len(m.changed), err
		}
		if err := m.listen(); err != nil {
			return len(m.changed), err
		}
		uids := slices.Sorted(maps.Keys(m.told))
		for some := range slices.Chunk(uids, articlesMerged) {
			if err := m.takeOver(some); err != nil {
				return len(m.changed), err
			}
		}
		if err := m.do(m.note); err != nil || len(uids) == 0 {
			return len(m.changed), err
		}
	}
	return len(m.changed), nil
}

// fetchOwn fetches what this device has laid down in the folder, where its own daybook is lost.
func (m *merging) fetchOwn(db *database) (err error) {
	if db.locked != nil {
		return db.locked
	}
	if m.device, err = deviceIn(m.own); err != nil || m.folder == bookIn(m.own) {
		return err
	}
	files, err := daybook.Files(bookIn(m.own))
	if err != nil || len(files) > 0 {
		return err
	}
	if err := os.MkdirAll(bookIn(m.own), 0o700); err != nil {
		return err
	}
	return layDown(m.folder, bookIn(m.own), m.device)
}

// tell writes down what has changed here, and lays it down for the others.
func (m *merging) tell() error {
	for n := articlesAtOnce; n == articlesAtOnce; {
		err := m.do(func(db *database) (err error) {
			if n, err = db.writeSome(m.own, m.now); err == nil {
				m.heard, err = db.endings()
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	if m.folder == bookIn(m.own) {
		return nil
	}
	return layDown(bookIn(m.own), m.folder, m.device)
}

// listen reads what is new, and notes of which articles it tells.
func (m *merging) listen() error {
	own, err := daybook.Files(bookIn(m.own))
	if err != nil {
		return err
	}
	others, err := daybook.Files(m.folder)
	if err != nil {
		return err
	}
	m.files = own
	for _, file := range others {
		if !slices.Contains(own, file) && !daybook.IsOf(file, m.device) {
			m.files = append(m.files, file)
		}
	}
	m.told, m.read = map[string]bool{}, map[string]ending{}
	for _, file := range m.files {
		e := m.heard[file]
		if !e.isOf(file) {
			e = ending{}
		}
		e.size, err = daybook.Read(file, e.size, func(l daybook.Line) {
			m.clock = m.clock.Seen(l.At, m.now)
			m.told[l.Article] = true
		})
		if err != nil {
			return err
		}
		if e.tail, err = tailOf(file, e.size); err != nil {
			return err
		}
		m.read[file] = e
	}
	return nil
}

// takeOver brings articles to what all lines about them come to.
func (m *merging) takeOver(uids []string) error {
	wanted := map[string][]daybook.Line{}
	for _, uid := range uids {
		wanted[uid] = nil
	}
	for _, file := range m.files {
		_, err := daybook.Read(file, 0, func(l daybook.Line) {
			if _, ok := wanted[l.Article]; !ok {
				return
			}
			if l.At > daybook.StampOf(m.now).Seen(l.At, m.now) {
				l.At = 1 // its clock is wrong; whoever knows better has the last word
			}
			wanted[l.Article] = append(wanted[l.Article], l)
		})
		if err != nil {
			return err
		}
	}
	for some := range slices.Chunk(uids, articlesAtOnce) {
		states := map[string]daybook.State{}
		for _, uid := range some {
			states[uid] = daybook.Fold(wanted[uid])
		}
		if err := m.do(func(db *database) error { return m.bringAll(db, states) }); err != nil {
			return err
		}
	}
	return nil
}

// bringAll makes of articles what was told of them. Of what is forgotten nothing stays written
// down here.
func (m *merging) bringAll(db *database, states map[string]daybook.State) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	gone := map[string]daybook.Stamp{}
	for uid, state := range states {
		key, err := hex.DecodeString(uid)
		if err != nil {
			continue // it is nobody's
		}
		if state.Forgotten > 0 {
			gone[uid] = state.Forgotten
		}
		changed, err := m.bring(tx, key, state)
		if err != nil {
			return err
		}
		if changed {
			m.changed[uid] = true
		}
	}
	if err := feedAll(tx); err != nil {
		return err
	}
	if err := daybook.Erase(bookIn(m.own), m.device, gone); err != nil {
		return err
	}
	return tx.Commit()
}
