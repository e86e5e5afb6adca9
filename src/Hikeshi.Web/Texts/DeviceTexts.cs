using Hikeshi.Events;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the pages of devices and settings.</summary>
internal static class DeviceTexts
{
    public static LocalText About { get; } = new(
        "Counted since the server's start at {0}. A device is what a line names, after aliases (--alias, --pair).",
        "{0} のサーバー起動後の集計です。デバイスはログに記載された名前で、別名（--alias、--pair）を適用した後のものです。");

    public static LocalText Parsed { get; } = new("Read", "解析済み");

    public static LocalText Drift { get; } = new("Unknown wording", "未知の文面");

    public static LocalText Unknown { get; } = new("Unknown number", "未知の番号");

    public static LocalText Untagged { get; } = new("No tag", "タグなし");

    /// <summary>How far a line was understood.</summary>
    public static LocalText Of(EventStatus status) => status switch
    {
        EventStatus.Parsed => Parsed,
        EventStatus.Drift => Drift,
        EventStatus.Unknown => Unknown,
        _ => Untagged,
    };

    public static LocalText Bytes { get; } = new("Bytes", "バイト数");

    public static LocalText Skew { get; } = new("Clock ahead", "時計の進み");

    public static LocalText SkewAbout { get; } = new("How far the device's clock is ahead of this server's; with a minus sign, behind.", "このサーバーの時計に対する進み。マイナスは遅れを示します。");

    public static LocalText Lag { get; } = new("Until searchable", "検索可能になるまで");

    public static LocalText Sources { get; } = new("Where lines come from", "受信元");

    public static LocalText Source { get; } = new("Source", "受信元");

    public static LocalText Received { get; } = new("Received", "受信");

    public static LocalText Stored { get; } = new("Stored", "保存済み");

    public static LocalText Waiting { get; } = new("Waiting", "保存待ち");

    public static LocalText Lost { get; } = new("Lost", "欠落");

    public static LocalText LostAbout { get; } = new(
        "Lines lost from the addresses that send its lines, and from its aliases. What a relay lost counts for each device behind it.",
        "デバイスのログの送信元と別名ごとの欠落行数の合計です。中継機で欠落した行は、その配下のすべてのデバイスに計上されます。");

    public static LocalText Alias { get; } = new("Also known as", "別名");

    public static LocalText Units { get; } = new("Units", "ユニット");

    public static LocalText Zone { get; } = new("Time zone of its lines", "ログのタイムゾーン");

    /// <summary>Why lines were lost.</summary>
    public static LocalText Of(FrameRefusal reason) => reason switch
    {
        FrameRefusal.JournalFull => new("journal full", "ジャーナルの上限に到達"),
        FrameRefusal.DiskFull => new("disk full", "ディスクの空き不足"),
        FrameRefusal.MemoryFull => new("memory full", "メモリの上限に到達"),
        FrameRefusal.RateLimited => new("over the allowed rate", "レート制限を超過"),
        FrameRefusal.KernelFull => new("receive buffer full", "受信バッファーが満杯"),
        _ => new("server stopping", "サーバーの停止中"),
    };

    public static LocalText SettingsAbout { get; } = new(
        "What this server runs with, and what said so: an option wins over a variable of the environment, a variable over hikeshi.toml. Files with secrets are not named.",
        "このサーバーで有効な設定と、その指定元です。オプション、環境変数、hikeshi.toml の順に優先します。秘密情報のファイル名は表示しません。");

    public static LocalText Setting { get; } = new("Setting", "設定項目");

    public static LocalText Origin { get; } = new("Set by", "指定元");

    public static LocalText CountsAfter { get; } = new("Takes effect after", "変更の反映方法");

    public static LocalText Reload { get; } = new("a reload", "再読み込み");

    public static LocalText Restart { get; } = new("a restart", "再起動");

    public static LocalText Awaited { get; } = new("After a restart: {0}", "再起動後：{0}");

    public static LocalText What { get; } = new("What it sets", "内容");

    public static LocalText Value { get; } = new("Value", "値");

    public static LocalText Store { get; } = new("What is stored", "保存状況");

    public static LocalText StoreSum { get; } = new("{0} events, {1} MiB of disk", "イベント {0} 件、ディスク {1} MiB");
}
