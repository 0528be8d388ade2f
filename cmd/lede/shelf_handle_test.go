package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestTheShelfIsSorted tries commands one after another on one shelf, and what it lists then.
func TestTheShelfIsSorted(t *testing.T) {
	data := stocked(t)
	for _, c := range []struct{ command, prints, lists string }{
		{"tag 1 2 --add harbour,#long\u00a0reads", "tagged: 2", "High Low"},
		{"tag 1 --add Harbour", "tagged: 0", "High Low"},
		{"tag", "2  harbour\n     2  long reads", "High Low"},
		{"tag 1 --remove HARBOUR", "tagged: 1", "High Low"},
		{"list --tag harbour", "High water  https://paper.example/Hig  #harbour  #long reads", "High Low"},
		{"archive --state reading", "archived: 1", "High"},
		{"list --state archived", "Low water", "High"},
		{"archive --undo --words low", "taken out of the archive: 0", "High"}, // no list has it but that of the archive
		{"archive --undo --state archived", "taken out of the archive: 1", "High Low"},
		{"rm https://paper.example/Low", "in the trash: 1", "High"},
		{"rm --tag harbour", "in the trash: 1", ""},
		{"list --state deleted", "High water", ""},
		{"rm --undo", "taken out of the trash: 1", "High"},
		{"rm --undo 1", "taken out of the trash: 1", "High Low"},
		{"rm --words WATER --format json", "2", ""},
		{"rm --undo --state deleted", "taken out of the trash: 2", "High Low"},
		{"list --sort headline high", "High water", "High Low"},
		{"stats", "articles  2: 1 unread, 1 half read, 0 finished; 0 archived; 0 in the trash", "High Low"},
		{"stats --format json", `"unread": 1`, "High Low"},
	} {
		code, out, err := onShelf(t, data, strings.Split(c.command, " ")...)
		if code != 0 || err != "" || !strings.Contains(out, c.prints) {
			t.Errorf("lede shelf %s ends with %d, says %q and prints\n%s", c.command, code, err, out)
		}
		_, out, _ = onShelf(t, data, "list", "--sort", "headline")
		for _, name := range []string{"High", "Low"} {
			if strings.Contains(out, name) != strings.Contains(c.lists, name) {
				t.Errorf("after lede shelf %s it lists\n%s", c.command, out)
			}
		}
	}
	var entries []struct {
		UID  string
		Tags []string
	}
	if _, out, _ := onShelf(t, data, "list", "--format", "json", "--tag", "harbour"); json.Unmarshal([]byte(out), &entries) != nil ||
		len(entries) != 1 || len(entries[0].UID) != 32 || len(entries[0].Tags) != 2 {
		t.Errorf("for programs it is\n%s", out)
	}
}
