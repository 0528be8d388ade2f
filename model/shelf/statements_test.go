package shelf

import (
	"strings"
	"testing"
)

// With many files on the shelf it takes long to go through the names of all to find those of one
// article.
func TestTheNamesOfAnArticleAreFoundByTheirIndex(t *testing.T) {
	err := opens(t, t.TempDir()).ask(func(db *database) error {
		for what, statement := range map[string]string{
			"dropNames": dropNames, "entryOf": entryOf, "namesOf": namesOf, "articleOf": articleOf,
			"the list": entryColumns + "article a INDEXED BY article_opened WHERE " + headlineHolds + " AND deleted IS NULL AND archived = 0",
		} {
			var plan []string
			rows, err := db.Query("EXPLAIN QUERY PLAN "+statement, make([]any, strings.Count(statement, "?"))...)
			if err != nil {
				return err
			}
			for rows.Next() {
				var step string
				if err := rows.Scan(new(any), new(any), new(any), &step); err != nil {
					return err
				}
				plan = append(plan, step)
			}
			rows.Close()
			if all := strings.Join(plan, "\n"); strings.Contains(all, "(kind=?)") || !strings.Contains(all, "INDEX name_article (article=?") {
				t.Errorf("%s is done so:\n%s", what, all)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
