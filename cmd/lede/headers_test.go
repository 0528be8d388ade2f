package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestAPaperOneSubscribesToOpens fetches a page that is for subscribers, with what the
// command line and the file of sites send along.
func TestAPaperOneSubscribesToOpens(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.Header.Get("Cookie"), "subscriber=7") {
			w.WriteHeader(http.StatusPaymentRequired)
			return
		}
		w.Header().Set("Content-Type", "text/markdown")
		io.WriteString(w, notice)
	}))
	t.Cleanup(s.Close)
	folder := t.TempDir()
	env := []string{"LEDE_CONFIG=" + filepath.Join(folder, "config.toml")}
	calls := func(args ...string) (int, string, string) {
		var out, err strings.Builder
		std := streams{out: &out, err: &err, terminal: func([]string) *tty { return nil }}
		return run(context.Background(), append(args, s.URL), std, env), out.String(), err.String()
	}
	if code, out, err := calls(); code != exitRead || out != "" || err == "" {
		t.Errorf("without a cookie it ends with %d, prints %q and says %q", code, out, err)
	}
	if code, out, err := calls("--header", "Cookie: subscriber=7"); code != 0 || !strings.Contains(out, "Low water at noon") {
		t.Errorf("with a header it ends with %d and says %q", code, err)
	}
	saver := withShelfOf(t)
	if code, _, err := saver.calls("", "save", s.URL); code != exitRead || !strings.Contains(err, "402") {
		t.Errorf("saved without a cookie it ends with %d and says %q", code, err)
	}
	if code, _, err := saver.calls("", "save", "--header", "Cookie: subscriber=7", s.URL); code != 0 || !strings.Contains(err, ": saved") {
		t.Errorf("saved with a header it ends with %d and says %q", code, err)
	}
	sites := filepath.Join(folder, "sites.toml")
	if err := os.WriteFile(sites, []byte("[\"127.0.0.1\"]\nCookie = \"subscriber=7\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, err := calls(); code != 0 || !strings.Contains(out, "Low water at noon") {
		t.Errorf("with a file of sites it ends with %d and says %q", code, err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := os.Chmod(sites, 0o644); err != nil {
		t.Fatal(err)
	}
	if code, _, err := calls(); code != exitRead || !strings.Contains(err, "chmod 600") {
		t.Errorf("with one that others may read it ends with %d and says %q", code, err)
	}
}

func TestWhatIsNoHeaderIsRefused(t *testing.T) {
	for _, header := range []string{"Cookie", ": 7", "Cookie: a\nX-Evil: b", "a b: c"} {
		for _, args := range [][]string{{"story.txt"}, {"save", "story.txt"}} {
			if code, out, err := called(t, "", append(args, "--header", header)...); code != exitUsage || out != "" || !strings.Contains(err, `written "NAME: VALUE"`) {
				t.Errorf("%q ends with %d, prints %q and says %q", header, code, out, err)
			}
		}
	}
}
