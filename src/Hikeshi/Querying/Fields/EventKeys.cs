using Hikeshi.Texts;

namespace Hikeshi.Querying.Fields;

/// <summary>The keys of an event that can be searched by, with their meaning: see docs/en/event.md.</summary>
public static class EventKeys
{
    /// <summary>When it happened; where the line does not say, when it was received.</summary>
    public static QueryField Time { get; } = Key("time", QueryFieldKind.Time);

    /// <summary>When it was received.</summary>
    public static QueryField Received { get; } = Key("received", QueryFieldKind.Time);

    /// <summary>The device, after aliases.</summary>
    public static QueryField Device { get; } = Key("device");

    /// <summary>The unit of a failover pair.</summary>
    public static QueryField Unit { get; } = Key("unit");

    /// <summary>The host as the line names it.</summary>
    public static QueryField Host { get; } = Key("host");

    /// <summary>The product in the tag.</summary>
    public static QueryField Product { get; } = Key("product");

    /// <summary>The message ID.</summary>
    public static QueryField Id { get; } = Key("id", QueryFieldKind.Number);

    /// <summary>The severity, 0 to 7.</summary>
    public static QueryField Severity { get; } = Key("severity", QueryFieldKind.Number);

    /// <summary>The message class.</summary>
    public static QueryField Class { get; } = Key("class");

    /// <summary>The family.</summary>
    public static QueryField Family { get; } = Key("family");

    /// <summary>success, failure or neutral.</summary>
    public static QueryField Outcome { get; } = Key("outcome");

    /// <summary>How far the line was understood.</summary>
    public static QueryField Status { get; } = Key("status");

    /// <summary>The wording that matched.</summary>
    public static QueryField Template { get; } = Key("template");

    /// <summary>The known text that it holds.</summary>
    public static QueryField Phrase { get; } = Key("phrase");

    /// <summary>The stable name of a stored event.</summary>
    public static QueryField StoredKey { get; } = Key("key");

    /// <summary>The file it is from.</summary>
    public static QueryField File { get; } = Key("file");

    /// <summary>The number of its line in the file.</summary>
    public static QueryField Line { get; } = Key("line", QueryFieldKind.Number);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        Time, Received, Device, Unit, Host, Product, Id, Severity, Class, Family, Outcome, Status, Template, Phrase, StoredKey, File, Line,
    ];

    /// <summary>What a key says.</summary>
    /// <param name="name">The key.</param>
    internal static LocalText Meaning(string name) => name switch
    {
        "time" => new("When it happened; else when it was received", "発生時刻（なければ受信時刻）"),
        "received" => new("When it was received", "受信時刻"),
        "device" => new("Device, after aliases", "装置（別名を解決した名前）"),
        "unit" => new("Unit of a failover pair", "フェールオーバーのユニット"),
        "host" => new("Host as the line names it", "行に書かれたホスト名"),
        "product" => new("Product: FTD, ASA, …", "製品：FTD、ASA など"),
        "id" => new("Message ID", "メッセージ ID"),
        "severity" => new("Severity, 0 (emergency) to 7 (debugging)", "重大度。0（緊急）～7（デバッグ）"),
        "class" => new("Message class", "メッセージのクラス"),
        "family" => new("Family: the subject of the message", "分類（メッセージの主題）"),
        "outcome" => new("success, failure or neutral", "結果：success、failure、neutral"),
        "status" => new("How far the line was understood", "行をどこまで解析できたか"),
        "template" => new("Wording that matched, as in 713120/1", "一致した文面（例：713120/1）"),
        "phrase" => new("Known text in a free-form message", "自由文メッセージに含まれる定型句"),
        "key" => new("Key of a stored event", "保存されたイベントのキー"),
        "file" => new("File that the line is from", "行のあったファイル"),
        _ => new("Number of the line in its file", "ファイル内の行番号"),
    };

    private static QueryField Key(string name, QueryFieldKind kind = QueryFieldKind.Text) => new(name, kind, IsKey: true);
}
