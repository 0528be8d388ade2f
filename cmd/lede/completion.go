package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// completedShells are the shells in which the command line can be completed.
var completedShells = []string{"bash", "zsh", "fish", "powershell"}

// completionCommand prints what has a shell complete the command line.
func completionCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what completes the command line in bash, zsh, fish or powershell",
		Long: "Completion prints what has a shell complete commands, flags and their words.\n" +
			"Keep it where the shell looks for such files:",
		Example: "  lede completion bash > ~/.local/share/bash-completion/completions/lede\n" +
			"  lede completion fish > ~/.config/fish/completions/lede.fish\n" +
			"  lede completion zsh > \"${fpath[1]}/_lede\"\n" +
			"  lede completion powershell >> $PROFILE",
		ValidArgs: completedShells,
		Args:      cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			switch args[0] {
			case "bash":
				return failed(root.GenBashCompletionV2(std.out, true))
			case "zsh":
				return failed(root.GenZshCompletion(std.out))
			case "fish":
				return failed(root.GenFishCompletion(std.out, true))
			case "powershell":
				return failed(root.GenPowerShellCompletionWithDesc(std.out))
			}
			return fmt.Errorf("there is no completion for %q; there is for %s", args[0], strings.Join(completedShells, ", "))
		},
	}
}
