package shelf

import (
	"fmt"
	"os"
	"time"
)

// Merge brings the shelf of this device and those of others together, by way of a folder that
// is carried from one to the other: it lays this one's daybook down there, and takes over what
// the others have told since. It returns of how many articles that was.
func (s *Shelf) Merge(folder string) (articles int, err error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return 0, fmt.Errorf("there is no folder %s", folder)
	}
	err = s.ask(func(db *database) (err error) {
		articles, err = db.merge(s.folder, folder, time.Now())
		return plainly(err)
	})
	return articles, err
}
