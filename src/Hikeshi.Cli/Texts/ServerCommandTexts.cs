using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>What the help says of the commands that are handed over to the server program.</summary>
internal static class ServerCommandTexts
{
    public static readonly LocalText Serve = new(
        "Receives syslog, keeps it, diagnoses it live and answers searches over HTTP",
        "syslog を受信、保存、リアルタイムに診断し、HTTP で検索に応える");

    public static readonly LocalText Config = new(
        "Checks and shows the configuration of serve",
        "serve の設定を検査、表示する");

    public static readonly LocalText Sql = new(
        "Runs a SELECT over stored events, incidents and sessions",
        "保存済みのイベント、インシデント、セッションに SELECT 文を実行する");

    public static readonly LocalText Export = new(
        "Writes stored events to Parquet or NDJSON",
        "保存したイベントを Parquet または NDJSON に書き出す");

    public static readonly LocalText Import = new(
        "Stores the events of log files and exports; the same file twice adds nothing",
        "ログファイルやエクスポートを保存領域に取り込む（同じファイルを再度取り込んでも増えない）");

    public static readonly LocalText Verify = new(
        "Checks that no stored event was changed, removed or added",
        "保存したイベントに改変、欠落、追加がないかを検証する");

    public static readonly LocalText Hold = new(
        "Keeps events of a device or a time from being removed by retention",
        "特定の装置や期間のイベントを保存期間による削除から除外する");

    public static readonly LocalText User = new(
        "Users who may log in to the console, and their roles",
        "コンソールにログインできるユーザーとその権限を管理する");

    public static readonly LocalText Token = new(
        "Tokens with which programs use the HTTP API",
        "プログラムが HTTP API を使うためのトークンを管理する");

    public static readonly LocalText NotFound = new(
        "The command {0} needs the program hikeshi-server, which is not in {1}: build it with ./hikeshi, or name it in HIKESHI_SERVER.",
        "コマンド {0} にはプログラム hikeshi-server が必要ですが、{1} にありません。./hikeshi でビルドするか、HIKESHI_SERVER で場所を指定してください。");

    public static readonly LocalText NotStarted = new(
        "The program {0} could not be started: {1}. Check that it may be executed.",
        "プログラム {0} を起動できません：{1}。実行権限を確認してください。");
}
