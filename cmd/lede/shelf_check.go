package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/export"
	"lede/model/shelf"
)

func checkCommand(std streams, with withShelf) *cobra.Command {
	format := "text"
	check := &cobra.Command{Use: "check", Short: "Look for damage in what is remembered", Args: cobra.NoArgs}
	check.Flags().StringVar(&format, "format", format, "text or json")
	check.RunE = textOrJSON(&format, with(func(s *shelf.Shelf, _ []string) error {
		faults, err := s.Check()
		removed := 0
		if err == nil && len(faults) == 0 {
			removed, err = s.Sweep()
		}
		if err != nil {
			return err
		}
		if format == "json" {
			err = export.Value(std.out, map[string]any{"file": s.File(), "faults": append([]string{}, faults...), "removed": removed})
		}
		switch {
		case len(faults) > 0:
			return fmt.Errorf("%s is damaged: %s", s.File(), strings.Join(faults, "; "))
		case format == "json":
			return err
		}
		fmt.Fprintf(std.out, "%s is sound\n", s.File())
		if removed > 0 {
			fmt.Fprintf(std.out, "files that belonged to nothing are removed: %d\n", removed)
		}
		return nil
	}))
	return check
}

func backupCommand(std streams, with withShelf) *cobra.Command {
	format := "text"
	backup := &cobra.Command{Use: "backup FILE", Short: "Copy what is remembered to a new file", Args: cobra.ExactArgs(1)}
	backup.Flags().StringVar(&format, "format", format, "text or json")
	backup.RunE = textOrJSON(&format, with(func(s *shelf.Shelf, args []string) error {
		beside, err := s.BackUp(args[0])
		switch {
		case err != nil:
			return err
		case format == "json":
			return export.Value(std.out, map[string]string{"file": args[0], "blobs": beside})
		case beside != "":
			fmt.Fprintf(std.out, "what is saved is copied to %s\n", beside)
		}
		return nil
	}))
	return backup
}
