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

// numbers are what a question is answered with, where that is numbers.
func numbers(q querier, query string, args ...any) ([]int64, error) {
	rows, err := q.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, rows.Err()
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
