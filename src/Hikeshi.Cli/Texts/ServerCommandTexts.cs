using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>What the help says of the commands of the server program, in its own help and in that of the program that hands them over.</summary>
internal static class ServerCommandTexts
{
    public static readonly LocalText Serve = new(
        "Receives syslog, keeps it, diagnoses it live and answers searches over HTTP. Example: hikeshi serve --data /var/lib/hikeshi --listen udp://0.0.0.0:5514",
        "syslog を受信、保存、リアルタイムに診断し、HTTP で検索に応えます。例：hikeshi serve --data /var/lib/hikeshi --listen udp://0.0.0.0:5514");

    public static readonly LocalText Config = new(
        "Checks and shows the configuration of serve. Example: hikeshi config check /etc/hikeshi/hikeshi.toml",
        "serve の設定を検査、表示します。例：hikeshi config check /etc/hikeshi/hikeshi.toml");

    public static readonly LocalText Sql = new(
        "Runs a SELECT over stored events, incidents and sessions. Example: hikeshi sql 'SELECT device, count(*) FROM events GROUP BY ALL' --events since:1d",
        "保存済みのイベント、インシデント、セッションに SELECT 文を実行します。例：hikeshi sql 'SELECT device, count(*) FROM events GROUP BY ALL' --events since:1d");

    public static readonly LocalText Export = new(
        "Writes stored events to Parquet or NDJSON. Example: hikeshi export 'class:vpn since:1d' --to vpn.ndjson",
        "保存したイベントを Parquet または NDJSON に書き出します。例：hikeshi export 'class:vpn since:1d' --to vpn.ndjson");

    public static readonly LocalText Import = new(
        "Stores the events of log files and exports (NDJSON, Parquet). The same file twice adds nothing. Example: hikeshi import fw.log.gz --timezone Asia/Tokyo",
        "ログファイルとエクスポート（NDJSON、Parquet）を取り込みます。同じファイルを再度取り込んでも増えません。例：hikeshi import fw.log.gz --timezone Asia/Tokyo");

    public static readonly LocalText Verify = new(
        "Checks that no stored event was changed, removed or added. Exit code 3 when something is not whole. Example: hikeshi verify --from 2026-01-31",
        "保存したイベントに改変、欠落、追加がないかを検証します。異常があれば終了コード 3 で終わります。例：hikeshi verify --from 2026-01-31");

    public static readonly LocalText Hold = new(
        "Keeps events from being removed by retention (legal hold). Example: hikeshi hold add case-7 --reason audit --device fw-a",
        "保存期間による削除からイベントを除外します（リーガルホールド）。例：hikeshi hold add case-7 --reason 監査 --device fw-a");

    public static readonly LocalText User = new(
        "Manages the users who may log in, with the role viewer, operator or admin. Example: hikeshi user add tanaka --role admin",
        "ログインできるユーザーを管理します（権限：viewer、operator、admin）。例：hikeshi user add tanaka --role admin");

    public static readonly LocalText Token = new(
        "Manages the tokens with which programs use the HTTP API for a user. Example: hikeshi token add grafana --user tanaka --role viewer",
        "プログラムがユーザーに代わって HTTP API を使うためのトークンを管理します。例：hikeshi token add grafana --user tanaka --role viewer");

    public static readonly LocalText NotFound = new(
        "The command {0} needs the program hikeshi-server, which is not in {1}: build it with ./hikeshi, or name it in HIKESHI_SERVER.",
        "コマンド {0} にはプログラム hikeshi-server が必要ですが、{1} にありません。./hikeshi でビルドするか、HIKESHI_SERVER で場所を指定してください。");

    public static readonly LocalText NotStarted = new(
        "The program {0} could not be started: {1}. Check that it may be executed.",
        "プログラム {0} を起動できません：{1}。実行権限を確認してください。");
}
