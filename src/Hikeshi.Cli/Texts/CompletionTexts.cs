using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of completion.</summary>
internal static class CompletionTexts
{
    public static LocalText Completion { get; } = new(
        "Prints a script that completes commands, options and message IDs in a shell. Example: source <(hikeshi completion bash)",
        "コマンド、オプション、メッセージ ID をシェルで補完するスクリプトを出力します。例：source <(hikeshi completion bash)");

    public static LocalText Shell { get; } = new(
        "bash, zsh, fish or powershell.",
        "bash、zsh、fish、powershell のいずれか。");

    public static LocalText Complete { get; } = new(
        "Lists what may stand at a place of a command line; for completion scripts. Example: hikeshi complete --position 11 'hikeshi exp'",
        "コマンドラインのその位置に書けるものを列挙します（補完スクリプト用）。例：hikeshi complete --position 11 'hikeshi exp'");

    public static LocalText Position { get; } = new("Where the cursor is, in characters.", "カーソルの位置（文字数）。");

    public static LocalText CommandLine { get; } = new("The command line so far.", "入力中のコマンドライン。");
}
