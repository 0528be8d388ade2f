package shelf

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"modernc.org/sqlite"
)

// openPrepared opens a database whose connection keeps what it has prepared: SQLite takes longer to
// read a statement of ours, with all its triggers, than to do it.
func openPrepared(name string) (*sql.DB, error) {
	c, err := sqlite.NewConnector(name)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(connector{c}), nil
}

type connector struct{ driver.Connector }

func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &connection{conn.(session), map[string]*prepared{}}, nil
}

// A session prepares each statement anew.
type session interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// A connection keeps its statements prepared. Whoever uses one from several goroutines has
// locked it: database/sql does.
type connection struct {
	session
	kept map[string]*prepared
}

// mostPrepared is how many statements are kept: more than stand in statements.go, since filters
// of the list are put together.
const mostPrepared = 150

// A prepared statement can be used by one at a time: its rows are read from it.
type prepared struct {
	driver.Stmt
	used bool
}

func (c *connection) Close() error {
	c.drop()
	return c.session.Close()
}

// drop lets go of the statements that nobody uses.
func (c *connection) drop() {
	for query, p := range c.kept {
		if !p.used {
			p.Close()
			delete(c.kept, query)
		}
	}
}

// prepare is a statement prepared, and nil where it is in use.
func (c *connection) prepare(ctx context.Context, query string) (*prepared, error) {
	p := c.kept[query]
	if p == nil {
		s, err := c.session.PrepareContext(ctx, query)
		if err != nil {
			return nil, err
		}
		if len(c.kept) >= mostPrepared {
			c.drop()
		}
		p = &prepared{Stmt: s}
		c.kept[query] = p
	}
	if p.used {
		return nil, nil
	}
	return p, nil
}

func (c *connection) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	p, err := c.prepare(ctx, query)
	switch {
	case err != nil:
		return nil, err
	case p == nil:
		return c.session.ExecContext(ctx, query, args)
	}
	return p.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}

func (c *connection) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	p, err := c.prepare(ctx, query)
	switch {
	case err != nil:
		return nil, err
	case p == nil:
		return c.session.QueryContext(ctx, query, args)
	}
	rows, err := p.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
	if err != nil {
		return nil, err
	}
	p.used = true
	return preparedRows{rows, p}, nil
}

// preparedRows are read from a prepared statement, which is in use until they are closed.
type preparedRows struct {
	driver.Rows
	from *prepared
}

func (r preparedRows) Close() error {
	r.from.used = false
	return r.Rows.Close()
}
