package shelf

import (
	"io"
	"os"
	"path/filepath"
	"time"

	"lede/model/shelf/daybook"
)

// leaveTime is how long what is new is laid down for other devices when the shelf is closed. The
// folder may be on a machine that does not answer; what is not done then is done another time.
const leaveTime = time.Second

// carry lays down for other devices what has been written down, while the shelf goes on.
func (s *Shelf) carry() (done chan struct{}) {
	done = make(chan struct{})
	if s.Sync == "" || !s.carrying.TryLock() {
		close(done)
		return done
	}
	go func() {
		defer close(done)
		defer s.carrying.Unlock()
		device, err := deviceIn(s.folder)
		if err == nil {
			layDown(bookIn(s.folder), s.Sync, device) // what fails is done another time
		}
	}()
	return done
}

// carryAndLeave is carry, for as long as nobody minds who leaves.
func (s *Shelf) carryAndLeave() {
	select {
	case <-s.carry():
	case <-time.After(leaveTime):
	}
}

// layDown copies the files of this device to where the others find them.
func layDown(own, folder, device string) error {
	files, err := daybook.Files(own)
	for _, file := range files {
		if err == nil && daybook.IsOf(file, device) {
			err = layDownFile(file, filepath.Join(folder, filepath.Base(file)))
		}
	}
	return err
}

// layDownFile adds to a copy of a file what it has not. Where that is no beginning of the file, it
// is made anew.
func layDownFile(file, there string) error {
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	before, err := os.Stat(there)
	if err == nil && before.Size() <= info.Size() {
		tail, err := tailIn(from, before.Size())
		if err == nil && (ending{before.Size(), tail}).isOf(there) {
			return addFrom(from, before.Size(), info.Size(), there)
		}
	}
	text, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	return daybook.Put(there, text)
}

// addFrom adds to a copy what stands in a file from a place to another. Two that do so at once
// write the same at the same place.
func addFrom(file *os.File, from, to int64, copied string) error {
	if from == to {
		return nil
	}
	f, err := os.OpenFile(copied, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := io.Copy(io.NewOffsetWriter(f, from), io.NewSectionReader(file, from, to-from)); err != nil {
		return err
	}
	return f.Close()
}
