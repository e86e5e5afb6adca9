using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences and labels of catalog.</summary>
internal static class CatalogTexts
{
    public static LocalText Catalog { get; } = new(
        "Lists, searches, exports and checks the catalog. Example: hikeshi catalog search proxy",
        "カタログの一覧、検索、出力、検査を行います。例：hikeshi catalog search プロキシ");

    public static LocalText List { get; } = new(
        "Lists messages. Example: hikeshi catalog list --family ike-phase2 --severity 3",
        "メッセージの一覧を表示します。例：hikeshi catalog list --family ike-phase2 --severity 3");

    public static LocalText FamilyOption { get; } = new(
        "Only messages of this family, as in ike-phase2.",
        "この分類のメッセージだけを表示します（例：ike-phase2）。");

    public static LocalText ActionOption { get; } = new(
        "Only messages that ask for this, as in check-both.",
        "この対応を求めるメッセージだけを表示します（例：check-both）。");

    public static LocalText SeverityOption { get; } = new(
        "Only messages of this severity, 0 to 7.",
        "この重大度（0～7）のメッセージだけを表示します。");

    public static LocalText BadTerm { get; } = new(
        "{0}: '{1}' is not known. Give one of: {2}.",
        "{0}：「{1}」は使えません。次のいずれかを指定してください：{2}。");

    public static LocalText BadSeverity { get; } = new(
        "--severity: {0} is no severity. Give a number from 0 (emergency) to 7 (debugging).",
        "--severity：{0} という重大度はありません。0（緊急）から 7（デバッグ）の数を指定してください。");

    public static LocalText Title { get; } = new("Title", "内容");

    public static LocalText Search { get; } = new(
        "Finds messages and phrases by their words, in both languages. Example: hikeshi catalog search already in progress",
        "メッセージと定型句を語句で検索します（日本語と英語の両方が対象）。例：hikeshi catalog search 既に進行中");

    public static LocalText Words { get; } = new(
        "Words that must all occur; \"words in double quotes\" stand together. Case and character width do not matter.",
        "すべてを含むものを探します。二重引用符で囲んだ語句は、その並びのまま探します。大文字と小文字、全角と半角は区別しません。");

    public static LocalText NoHits { get; } = new(
        "Nothing in the catalog holds all of: {0}. Try fewer words.",
        "「{0}」をすべて含む項目はありません。語句を減らしてみてください。");

    public static LocalText Export { get; } = new(
        "Writes the whole catalog. Example: hikeshi catalog export --format csv > catalog.csv",
        "カタログ全体を出力します。例：hikeshi catalog export --format csv > catalog.csv");

    public static LocalText ExportFormat { get; } = new(
        "json (everything), csv (one row a message) or markdown (a table; default: json).",
        "json（全内容）、csv（1 行に 1 メッセージ）、markdown（表）のいずれか（既定：json）。");

    public static LocalText Lint { get; } = new(
        "Checks every rule over a catalog folder. Example: hikeshi catalog lint ./catalog",
        "カタログのフォルダーを全規則で検査します。例：hikeshi catalog lint ./catalog");

    public static LocalText LintFolder { get; } = new("The folder.", "フォルダー。");

    public static LocalText NoFolder { get; } = new(
        "{0}: there is no such folder. Check the path.",
        "{0}：フォルダーがありません。パスを確認してください。");

    public static LocalText LintFound { get; } = new(
        "{0} problems in {1} files.",
        "{1} 個のファイルに {0} 件の問題があります。");

    public static LocalText LintClean { get; } = new(
        "No problems: {0} messages, {1} phrases, {2} causes.",
        "問題はありません（メッセージ {0}、定型句 {1}、原因 {2}）。");
}
