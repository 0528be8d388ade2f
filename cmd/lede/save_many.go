package main

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"lede/model/article"
	"lede/model/source"
)

// How many are saved at a time, how often a server may say to come back later, and for how
// long it is waited at most when it does.
const (
	mostSavedAtOnce = 4
	mostReturns     = 3
	longestWait     = 2 * time.Minute
)

// An outcome is what has come of saving one article.
type outcome struct {
	ref string
	article.Saving
	err error
}

// saveMany saves articles, some at a time and one of each host, and yields what comes of
// each as it does.
func saveMany(ctx context.Context, refs []string, save func(context.Context, string) (article.Saving, error)) <-chan outcome {
	hosts := map[string][]string{}
	for _, ref := range refs {
		host := hostOf(ref)
		hosts[host] = append(hosts[host], ref)
	}
	came := make(chan outcome)
	places := make(chan struct{}, mostSavedAtOnce)
	var all sync.WaitGroup
	for _, refs := range hosts {
		all.Go(func() {
			for _, ref := range refs {
				o := outcome{ref: ref}
				o.Saving, o.err = comingBack(ctx, func() (article.Saving, error) {
					places <- struct{}{} // not while it waits
					defer func() { <-places }()
					return save(ctx, ref)
				})
				came <- o
			}
		})
	}
	go func() { all.Wait(); close(came) }()
	return came
}

// hostOf is the host that an address names; empty for a file.
func hostOf(ref string) string {
	if !source.IsWeb(ref) {
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// comingBack tries again where a server asks to come back later, when it said so.
func comingBack(ctx context.Context, try func() (article.Saving, error)) (article.Saving, error) {
	for returns := 0; ; returns++ {
		s, err := try()
		wait, later := laterBy(err, time.Now())
		if !later || returns == mostReturns || ctx.Err() != nil {
			return s, err
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return s, err
		}
	}
}

// laterBy is how long a server asks to wait; false where it doesn't, or asks for too much.
func laterBy(err error, now time.Time) (wait time.Duration, later bool) {
	said := new(source.StatusError)
	if !errors.As(err, &said) || said.RetryAfter == "" || said.Code != http.StatusTooManyRequests && said.Code != http.StatusServiceUnavailable {
		return 0, false
	}
	if seconds, err := strconv.Atoi(said.RetryAfter); err == nil {
		wait = time.Duration(seconds) * time.Second
	} else if at, err := http.ParseTime(said.RetryAfter); err == nil {
		wait = at.Sub(now)
	} else {
		return 0, false
	}
	return max(0, wait), wait <= longestWait
}
