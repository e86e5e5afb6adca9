using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences of the commands that open a store.</summary>
internal static class StoreCommandTexts
{
    public static LocalText NoFolder { get; } = new(
        "There is no folder {0}: name the data folder of a server with --data.",
        "フォルダー {0} がありません。--data でサーバーの保存先を指定してください。");

    public static LocalText CannotWrite { get; } = new(
        "The output could not be written: {0}",
        "出力を書き込めません：{0}");

    public static LocalText Query { get; } = new("Which events; all without it (see docs/en/search.md).", "対象のイベント。省略するとすべて（docs/ja/search.md 参照）。");

    public static LocalText ExportFormat { get; } = new("ndjson or parquet (default: ndjson).", "ndjson または parquet（既定：ndjson）。");

    public static LocalText To { get; } = new(
        "The file, or - for standard output (the default); for parquet a folder, which gets one folder a day.",
        "出力ファイル。- で標準出力（既定）。parquet ではフォルダーを指定し、日ごとのフォルダーを作ります。");

    public static LocalText FolderNeeded { get; } = new(
        "--format parquet writes several files: name a folder with --to.",
        "--format parquet は複数のファイルを書き出します。--to でフォルダーを指定してください。");

    public static LocalText Exported { get; } = new("{0} events written", "{0} 件を書き出しました");

    public static LocalText Imported { get; } = new(
        "{0}: {1} events added, {2} were there already, {3} lines were no event",
        "{0}：{1} 件を追加、{2} 件は取り込み済み、{3} 行はイベントではありません");

    public static LocalText Incidents { get; } = new("{0} incidents found in it", "{0} 件のインシデントを検出しました");

    public static LocalText From { get; } = new("The first day of receipt, as 2026-01-31.", "対象とする最初の受信日（2026-01-31 の形式）。");

    public static LocalText Until { get; } = new("The last day of receipt, as 2026-01-31.", "対象とする最後の受信日（2026-01-31 の形式）。");

    public static LocalText Heads { get; } = new(
        "Prints the heads of all chains: kept elsewhere, they prove that nobody rewrote the store.",
        "すべてのチェーンの末尾ハッシュを出力します。別の場所に保管すると、書き換えがないことの証明になります。");

    public static LocalText Whole { get; } = new("{0} events in {1} chains: whole", "{0} 件、{1} 本のチェーン：異常なし");

    public static LocalText NotWhole { get; } = new("{0} events in {1} chains: {2} are not whole", "{0} 件、{1} 本のチェーン：{2} 件の異常");

    public static LocalText Changed { get; } = new(
        "{0}, {1}, {2}: changed ({3} events)",
        "{0}、{1}、{2}：改変あり（{3} 件）");

    public static LocalText Missing { get; } = new(
        "{0}, {1}, {2}: events are missing ({3} of {4} are there)",
        "{0}、{1}、{2}：欠落あり（{4} 件のうち {3} 件のみ）");

    public static LocalText Added { get; } = new(
        "{0}, {1}, {2}: events were added ({3} instead of {4})",
        "{0}、{1}、{2}：追加あり（{4} 件のはずが {3} 件）");

    public static LocalText FileMissing { get; } = new("{0}: the file is gone, and no retention removed it", "{0}：ファイルがありません（保存期間による削除ではありません）");

    public static LocalText FileDamaged { get; } = new("{0}: the file cannot be read. {1}", "{0}：ファイルを読めません。{1}");

    public static LocalText BadDay { get; } = new("Give a day such as 2026-01-31.", "2026-01-31 のような日付を指定してください。");

    public static LocalText BadTime { get; } = new("Give a time such as 2026-01-31T09:00:00+09:00.", "2026-01-31T09:00:00+09:00 のような時刻を指定してください。");

    public static LocalText HoldAdd { get; } = new("Places a hold on a device, a time, or both.", "装置、期間、またはその両方にホールドを設定します。");

    public static LocalText HoldRelease { get; } = new("Releases a hold.", "ホールドを解除します。");

    public static LocalText HoldList { get; } = new("Lists holds.", "ホールドの一覧を表示します。");

    public static LocalText HoldName { get; } = new("The name of the hold.", "ホールドの名前。");

    public static LocalText HoldReason { get; } = new("Why it is placed.", "設定する理由。");

    public static LocalText HoldPerson { get; } = new("Who places it (default: the user).", "設定する人（既定：実行ユーザー）。");

    public static LocalText HoldDevice { get; } = new("Only events of this device.", "対象の装置。");

    public static LocalText HoldSince { get; } = new("Only events of this time or later.", "対象期間の開始時刻。");

    public static LocalText HoldUntil { get; } = new("Only events before this time.", "対象期間の終了時刻。");

    public static LocalText NoHold { get; } = new("There is no hold {0} to release: see hikeshi hold list.", "解除できるホールド {0} がありません。hikeshi hold list で確認してください。");

    public static LocalText Held { get; } = new("held: {0}", "ホールドを設定しました：{0}");

    public static LocalText Released { get; } = new("released: {0}", "ホールドを解除しました：{0}");
}
