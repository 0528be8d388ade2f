package model

import (
	"fmt"
	"time"

	"lede/model/article"
)

// leftWords say where and when an article was left.
func leftWords(l article.Left, now time.Time) string {
	return fmt.Sprintf("where you left %s, %d %%", dayWords(l.At, now), article.Percent(l.Share))
}

// dayWords say on which day something was.
func dayWords(at, now time.Time) string {
	at = at.In(now.Location())
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	switch {
	case !at.Before(midnight):
		return "today"
	case !at.Before(midnight.AddDate(0, 0, -1)):
		return "yesterday"
	case !at.Before(midnight.AddDate(0, 0, -6)):
		return "on " + at.Weekday().String()
	case at.Year() == now.Year():
		return "on " + at.Format("2 January")
	}
	return "on " + at.Format("2 January 2006")
}
