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
            local typed=${COMP_LINE:0:COMP_POINT} quote='' head='' flat tail word item
            case ${COMP_WORDS[COMP_CWORD]} in [\"\']*) quote=${COMP_WORDS[COMP_CWORD]:0:1} ;; esac
            if [[ -z $quote ]]; then
                # The line editor parts words at a colon, too, and replaces only what is behind it.
                flat=${typed//\\?/__} flat=${flat##*[[:space:]]} tail=${flat##*["$COMP_WORDBREAKS"]}
                head=${typed:${#typed}-${#flat}:${#flat}-${#tail}}
            fi
            COMPREPLY=()
            while IFS=$'\t' read -r word _; do
                case $quote in
                "'") item=${word//\'/\'\\\'\'} ;;
                '"') item=${word//\\/\\\\}; item=${item//\"/\\\"}; item=${item//\$/\\\$}; item=${item//\`/\\\`} ;;
                *) printf -v item %q "$word"; item=${item#"$head"} ;;
                esac
                COMPREPLY+=("$item")
            done < <(hikeshi complete --position "$COMP_POINT" "$COMP_LINE" 2>/dev/null)
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]]; then
                # A value follows. The second keeps the line editor from closing the quotation mark.
                compopt -o nospace 2>/dev/null
                [[ -n $quote ]] && COMPREPLY+=("${COMPREPLY[0]}...")
            fi
        }
        complete -o default -F _hikeshi hikeshi

        """;

    private const string Zsh =
        """
        #compdef hikeshi
        # hikeshi: completion for zsh. In ~/.zshrc, after compinit: source <(hikeshi completion zsh)
        _hikeshi() {
            local -a items
            local word about suffix=' '
            # What this command line has of the buffer, up to the cursor.
            local line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX"
            while IFS=$'\t' read -r word about; do
                [[ -n $word ]] && items+=("${word//:/\\:}${about:+:$about}")
                # A value follows.
                [[ $word == *: ]] && suffix=''
            done < <(hikeshi complete "$line" 2>/dev/null)
            if (( $#items )); then
                _describe 'hikeshi' items -S "$suffix"
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
        complete -c hikeshi -n 'not __fish_seen_subcommand_from parse search analyze watch lint import export config' -f
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
                $text = if ($name -match '^[\w.:/+-]+$') { $name } else { "'" + $name.Replace("'", "''") + "'" }
                [System.Management.Automation.CompletionResult]::new($text, $name, 'ParameterValue', $about)
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
