using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences about the configuration file.</summary>
internal static class ConfigTexts
{
    public static LocalText Check { get; } = new(
        "Checks the configuration file and all that it names. Exit code 2 when something is wrong.",
        "設定ファイルとその値を検査します。誤りがあれば終了コード 2 で終わります。");

    public static LocalText Show { get; } = new(
        "Shows each value that is set and where it comes from.",
        "設定されている値とその指定元を表示します。");

    /// <summary>A comment, so that what is shown can be kept as a file.</summary>
    public static LocalText AllDefaults { get; } = new(
        "# nothing is set: every key has its default (hikeshi serve --help)",
        "# 設定されている値はありません。すべて既定値です（hikeshi serve --help）");

    public static LocalText File { get; } = new(
        "The configuration file (default: $HIKESHI_CONFIG, else ~/.config/hikeshi/hikeshi.toml, else /etc/hikeshi/hikeshi.toml).",
        "設定ファイル（既定：$HIKESHI_CONFIG、~/.config/hikeshi/hikeshi.toml、/etc/hikeshi/hikeshi.toml の順）。");

    public static LocalText NoFile { get; } = new(
        "There is no configuration file: everything is as without one. Name a file, or write {0}.",
        "設定ファイルがないため、すべて既定値です。ファイルを指定するか、{0} を作成してください。");

    public static LocalText Fine { get; } = new("{0}: {1} settings, nothing wrong", "{0}：{1} 件の設定、問題なし");

    public static LocalText Unreadable { get; } = new(
        "The configuration file {0} cannot be read ({1}): check its name and rights.",
        "設定ファイル {0} を読めません（{1}）。名前と権限を確認してください。");

    public static LocalText NoToml { get; } = new(
        "{0}: this is no TOML ({1}).",
        "{0}：TOML として読めません（{1}）。");

    public static LocalText UnknownKey { get; } = new(
        "{0}: there is no setting {1}. See docs/en/configuration.md for all of them.",
        "{0}：設定 {1} はありません。一覧は docs/ja/configuration.md を参照してください。");

    public static LocalText MisspeltKey { get; } = new(
        "{0}: there is no setting {1}. Did you mean {2}?",
        "{0}：設定 {1} はありません。{2} ではありませんか。");

    public static LocalText WrongType { get; } = new(
        "{0}: {1} has a value of another kind. Write it as {1} = {2}.",
        "{0}：{1} の値の種類が異なります。{1} = {2} のように記述してください。");

    public static LocalText ByCommandLine { get; } = new("command line, {0}", "コマンドライン、{0}");

    public static LocalText ByEnvironment { get; } = new("environment, {0}", "環境変数、{0}");

    public static LocalText ByDefault { get; } = new("default", "既定値");

    public static LocalText Unchanged { get; } = new(
        "configuration read again ({0}): nothing changed",
        "設定を再読み込みしました（{0}）：変更なし");

    public static LocalText Taken { get; } = new("configuration: {0} is now {1}", "設定：{0} を {1} に変更しました");

    public static LocalText NeedsRestart { get; } = new(
        "configuration: {0} = {1} needs a restart; until then the old value counts",
        "設定：{0} = {1} の反映には再起動が必要です。それまでは以前の値を使います");

    public static LocalText Kept { get; } = new(
        "configuration not taken over, everything stays as it was: {0}",
        "設定を反映できないため、以前の設定のまま動作します：{0}");
}
