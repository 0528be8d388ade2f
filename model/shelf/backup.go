package shelf

import (
	"fmt"
	"os"
	"path/filepath"
)

// BackUp copies the shelf to a file, and what is saved to a folder beside it, which must
// not be there yet. It returns that folder; empty where nothing is saved.
func (s *Shelf) BackUp(to string) (beside string, err error) {
	err = s.ask(func(db *database) error {
		if _, err := os.Stat(filepath.Dir(to)); err != nil {
			return plainly(err)
		}
		folder := to + ".blobs"
		for _, path := range []string{to, folder} {
			if _, err := os.Lstat(path); err == nil {
				return fmt.Errorf("%s is there already", path)
			}
		}
		files, err := lines(db, filesKept)
		if err != nil {
			return plainly(err)
		}
		if err := backUp(db.DB, to); err != nil || len(files) == 0 {
			return plainly(err)
		}
		beside = folder
		return plainly(blobsIn(s.folder).copyTo(folder, files))
	})
	return beside, err
}
