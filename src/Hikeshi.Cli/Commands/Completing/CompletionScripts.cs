namespace Hikeshi.Cli.Commands.Completing;

/// <summary>
/// One small script a shell. All of them ask <c>hikeshi complete</c>, which answers with lines of a word, a tab and a
/// description; where it has no answer, the shell offers files.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash =
        """
        # hikeshi: completion for bash. In ~/.bashrc: source <(hikeshi completion bash)
        _hikeshi() {
            local IFS=$'\n'
            COMPREPLY=($(hikeshi complete --position "$COMP_POINT" "$COMP_LINE" 2>/dev/null | cut -f 1))
        }
        complete -o default -F _hikeshi hikeshi

        """;

    private const string Zsh =
        """
        #compdef hikeshi
        # hikeshi: completion for zsh. In ~/.zshrc, after compinit: source <(hikeshi completion zsh)
        _hikeshi() {
            local -a items
            local line word about
            while IFS=$'\t' read -r word about; do
                [[ -n $word ]] && items+=("${word//:/\\:}${about:+:$about}")
            done < <(hikeshi complete --position "$CURSOR" "$BUFFER" 2>/dev/null)
            if (( $#items )); then
                _describe 'hikeshi' items
            else
                _files
            fi
        }
        compdef _hikeshi hikeshi

        """;

    private const string Fish =
        """
        # hikeshi: completion for fish. Save as ~/.config/fish/completions/hikeshi.fish
        function __hikeshi_complete
            set -l line (commandline -cp)
            hikeshi complete --position (string length -- "$line") "$line" 2>/dev/null
        end
        complete -c hikeshi -n 'not __fish_seen_subcommand_from parse analyze lint' -f
        complete -c hikeshi -a '(__hikeshi_complete)'

        """;

    private const string PowerShell =
        """
        # hikeshi: completion for PowerShell. In $PROFILE: hikeshi completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName hikeshi -ScriptBlock {
            param($word, $ast, $cursor)
            hikeshi complete --position $cursor "$ast" 2>$null | ForEach-Object {
                $name, $about = $_ -split "`t", 2
                if (-not $about) { $about = $name }
                [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $about)
            }
        }

        """;

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
