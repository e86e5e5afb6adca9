using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Texts;

/// <summary>What people read when a store cannot do what was asked.</summary>
internal static class StoreTexts
{
    public static LocalText InUse(string folder) => new(
        $"The store in {folder} is in use by another process. Stop that process, or ask it: a running server answers searches.",
        $"{folder} のストアは別のプロセスが使用中です。そのプロセスを停止するか、検索であれば稼働中のサーバーに問い合わせてください。");

    public static LocalText CannotOpen(string path, string why) => new(
        $"The database file {path} cannot be opened: {why}. Restore it from a backup, or move it away to go on without it.",
        $"データベースファイル {path} を開けません: {why}。バックアップから復元するか、別の場所へ移動して、このファイルなしで続行してください。");

    public static LocalText Newer(string path, int version, int known) => new(
        $"The database file {path} has version {version}, and this program knows versions up to {known}. Use a newer program.",
        $"データベースファイル {path} のバージョンは {version} ですが、このプログラムが扱えるのは {known} までです。新しいプログラムを使用してください。");

    public static LocalText Foreign(string path) => new(
        $"The database file {path} belongs to another store. Move it away; use export and import to bring its events here.",
        $"データベースファイル {path} は別のストアのものです。別の場所へ移動し、イベントは export と import で取り込んでください。");

    public static LocalText CannotWrite(string path, string why) => new(
        $"Events cannot be written to {path}: {why}. Make room on the disk or mend it. Received events stay in the journal; an import can be repeated.",
        $"イベントを {path} に書き込めません: {why}。ディスクの空きを確保するか、障害を取り除いてください。受信したイベントはジャーナルに残ります。インポートはやり直せます。");

    public static LocalText NoMemory(string path, int megabytes) => new(
        $"The database needs more than its {megabytes} MiB of memory to write to {path}. Received events stay in the journal, and it is tried again; split a file that is imported.",
        $"{path} への書き込みに、データベースのメモリー上限 {megabytes} MiB を超えるメモリーが必要です。受信したイベントはジャーナルに残り、再試行します。インポートするファイルは分割してください。");

    public static LocalText Lost(string path, string why) => new(
        $"The database gave up while it wrote to {path}: {why}. Start the program again: what was received is in the journal, and what was stored is kept.",
        $"{path} への書き込み中にデータベースが停止しました: {why}。プログラムを起動し直してください。受信したイベントはジャーナルにあり、保存済みのイベントも残っています。");

    public static LocalText CannotExport(string path, string why) => new(
        $"Events cannot be exported to {path}: {why}. Choose another folder, or make room on its disk.",
        $"イベントを {path} にエクスポートできません: {why}。別のフォルダーを指定するか、ディスクの空きを確保してください。");

    public static LocalText CannotImport(string why) => new(
        $"The import stopped: {why}. What is in the store stays; import the file again to go on.",
        $"インポートを中断しました: {why}。取り込み済みのイベントは残ります。同じファイルをもう一度インポートすれば続きから取り込みます。");

    public static LocalText NoExport(string path, string why) => new(
        $"{path} is no Parquet file of an export: {why}. Import files that the export command wrote.",
        $"{path} はエクスポートされた Parquet ファイルではありません: {why}。export コマンドで出力したファイルを指定してください。");

    public static LocalText TooManyLines(int most) => new(
        $"The file has more than {most} different lines. Split it and import the parts.",
        $"ファイルに含まれる異なる行が {most} を超えています。分割してインポートしてください。");

    public static LocalText FileMissing(string file) => new(
        $"The file {file} is gone, and no retention removed it. Restore it from a backup.",
        $"ファイル {file} がありません。保持期間による削除の記録もありません。バックアップから復元してください。");

    public static LocalText CannotKeep(string path, string why) => new(
        $"Changes cannot be written to {path}: {why}. Make room on the disk or mend it.",
        $"{path} に変更を書き込めません: {why}。ディスクの空きを確保するか、障害を取り除いてください。");

    public static LocalText CannotRemove(string path, string why) => new(
        $"Retention cannot remove {path}: {why}. Mend its rights or its disk; it is tried again every minute.",
        $"保存期間の過ぎたファイル {path} を削除できません: {why}。権限またはディスクを確認してください。1 分ごとに再試行します。");

    public static LocalText CannotSearch(string why) => new(
        $"The store cannot answer the search: {why}.",
        $"ストアは検索に応答できません: {why}。");

    public static LocalText BadCursor => new(
        "The cursor is none of this store, or of another order. Begin again at the first page.",
        "カーソルがこのストアのものではないか、並び順が異なります。最初のページからやり直してください。");

    public static LocalText BadLimit(int greatest) => new(
        $"The limit must be between 1 and {greatest}.",
        $"件数の上限には 1～{greatest} を指定してください。");

    public static LocalText BadWidth => new(
        "The width of a histogram must be at least one second.",
        "ヒストグラムの幅には 1 秒以上を指定してください。");

    public static LocalText TooManyBuckets(int most) => new(
        $"The histogram has more than {most} spans. Make them wider, or narrow the time.",
        $"ヒストグラムの区間が {most} を超えています。幅を広げるか、時間範囲を絞ってください。");

    public static LocalText NoTop(string field) => new(
        $"The store cannot rank the values of '{field}'. Ask for another field.",
        $"'{field}' の値は集計できません。別のフィールドを指定してください。");

    public static LocalText HoldExists(string name) => new(
        $"There is or was a hold named '{name}'. Choose another name, so that the record of both stays clear.",
        $"'{name}' という名前のホールドはすでに存在するか、過去に存在しました。記録を区別できるよう、別の名前を指定してください。");

    public static LocalText HoldEmpty => new(
        "A hold needs a name, a reason and a person: who looks at it in years must know why it is there.",
        "ホールドには名前、理由、設定者が必要です。数年後に見る人にも、設定した経緯がわかるようにしてください。");

    public static LocalText HoldTooLong(int most) => new(
        $"Name, reason, person and device of a hold may have {most} characters each. Shorten them.",
        $"ホールドの名前、理由、設定者、装置名はそれぞれ {most} 文字までです。短くしてください。");

    public static LocalText NoRoomForExport(string folder, long bytes) => new(
        $"A day of the export may need {bytes} bytes in {folder}, and the disk must keep its free space for what is received. Make room, or export fewer days.",
        $"エクスポートの 1 日分には {folder} に最大 {bytes} バイトが必要ですが、受信用に確保する空き容量を下回ります。ディスクの空きを増やすか、対象の日を減らしてください。");

    public static LocalText NoSelect => new(
        "Only a SELECT statement can be run: the store is read here, and not changed.",
        "実行できるのは SELECT 文だけです。ここからストアを変更することはできません。");

    public static LocalText OneStatement => new(
        "Only one statement can be run at a time: give the SELECT alone.",
        "一度に実行できる文は 1 つだけです。SELECT 文を 1 つだけ指定してください。");

    public static LocalText NoValues => new(
        "The statement has places for values ($1 or ?): write the values into it.",
        "SQL 文に値のプレースホルダー（$1 や ?）があります。値を直接記述してください。");

    public static LocalText WrongSql(string why) => new(
        $"The statement cannot be run: {why}.",
        $"SQL 文を実行できません: {why}。");

    public static LocalText SqlMemory(int megabytes) => new(
        $"The statement needs more than the {megabytes} MiB of memory that it may have. Group or sort less, or narrow the events.",
        $"SQL 文の実行に、上限の {megabytes} MiB を超えるメモリーが必要です。集計や並べ替えの対象を減らすか、イベントを絞り込んでください。");
}
