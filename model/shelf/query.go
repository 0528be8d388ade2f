package shelf

import (
	"context"
	"database/sql"
	"fmt"
)

// A querier is a database or a transaction on it.
type querier interface {
	QueryRow(query string, args ...any) *sql.Row
	Query(query string, args ...any) (*sql.Rows, error)
}

// within asks a database for as long as the answer is wanted.
type within struct {
	ctx context.Context
	db  *sql.DB
}

func (w within) QueryRow(query string, args ...any) *sql.Row {
	return w.db.QueryRowContext(w.ctx, query, args...)
}

func (w within) Query(query string, args ...any) (*sql.Rows, error) {
	return w.db.QueryContext(w.ctx, query, args...)
}

// A row is one of those that a question is answered with.
type row interface{ Scan(...any) error }

// answers are what is read of each row that a question is answered with.
func answers[T any](q querier, read func(row) (T, error), query string, args ...any) (all []T, err error) {
	rows, err := q.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		one, err := read(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// numbers are what a question is answered with, where that is numbers.
func numbers(q querier, query string, args ...any) ([]int64, error) {
	return answers(q, func(r row) (n int64, err error) {
		err = r.Scan(&n)
		return n, err
	}, query, args...)
}

// lines are the first column of what a question is answered with.
func lines(q querier, query string, args ...any) ([]string, error) {
	rows, err := q.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	row := make([]any, len(columns))
	var first any
	row[0] = &first
	for i := range row[1:] {
		row[i+1] = new(any)
	}
	var all []string
	for rows.Next() {
		if err := rows.Scan(row...); err != nil {
			return nil, err
		}
		all = append(all, fmt.Sprint(first))
	}
	return all, rows.Err()
}
