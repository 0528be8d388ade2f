package shelf

import (
	"database/sql"
	"fmt"
	"testing"
)

// inOne asks a new shelf things in one transaction.
func inOne(t *testing.T, do func(*sql.Tx)) {
	t.Helper()
	err := opens(t, t.TempDir()).atOnce(func(tx *sql.Tx) error {
		do(tx)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAQuestionIsAskedAgainWhileItsAnswerIsRead(t *testing.T) {
	const three = `SELECT ?1 UNION ALL SELECT ?1 + 1 UNION ALL SELECT ?1 + 2`
	inOne(t, func(tx *sql.Tx) {
		rows, err := tx.Query(three, 1)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		var read []int64
		for rows.Next() {
			var n int64
			if err := rows.Scan(&n); err != nil {
				t.Fatal(err)
			}
			inner, err := numbers(tx, three, 10*n)
			if err != nil {
				t.Fatal(err)
			}
			read = append(append(read, n), inner...)
		}
		if got := fmt.Sprint(read); got != "[1 10 11 12 2 20 21 22 3 30 31 32]" {
			t.Errorf("read %s", got)
		}
	})
}

func TestMoreIsAskedThanIsKeptPrepared(t *testing.T) {
	inOne(t, func(tx *sql.Tx) {
		for range 2 {
			for n := range int64(3 * mostPrepared) {
				if got, err := numbers(tx, fmt.Sprint("SELECT ", n)); err != nil || len(got) != 1 || got[0] != n {
					t.Fatalf("asked for %d: %v, %v", n, got, err)
				}
			}
		}
	})
}

func TestAStatementThatHasFailedIsDoneAgain(t *testing.T) {
	const give = `INSERT INTO forgotten VALUES(?)`
	inOne(t, func(tx *sql.Tx) {
		for _, c := range []struct {
			uid   string
			fails bool
		}{{"a", false}, {"a", true}, {"b", false}} {
			if _, err := tx.Exec(give, []byte(c.uid)); (err != nil) != c.fails {
				t.Errorf("%s: %v", c.uid, err)
			}
		}
	})
}
