using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page that says what is wrong.</summary>
internal static class NowTexts
{
    public static LocalText Wrong { get; } = new("What is wrong", "発生中の問題");

    public static LocalText Calm { get; } = new("Nothing is wrong.", "問題は発生していません。");

    public static LocalText CalmAbout { get; } = new("Lines come in and none of them speaks of trouble.", "ログは届いており、障害を示すものはありません。");

    public static LocalText NothingYet { get; } = new(
        "No line has come yet. Point a firewall's syslog at this server; Settings shows where it listens.",
        "ログはまだ届いていません。ファイアウォールの syslog の送信先をこのサーバーにしてください。受信アドレスは「設定」で確認できます。");

    public static LocalText NoIncident { get; } = new("No incident is open.", "継続中のインシデントはありません。");

    public static LocalText Failing { get; } = new(
        "But this server has a problem of its own, named above.",
        "ただし、このサーバー自体に上記の問題が発生しています。");

    public static LocalText AllSilent { get; } = new(
        "But no device is sending: what goes on there cannot be seen.",
        "ただし、どのデバイスからもログが届いておらず、状況を確認できません。");

    public static LocalText AllDevices { get; } = new("All {0} devices", "デバイス {0} 台をすべて表示");

    public static LocalText All { get; } = new("All {0} open incidents", "継続中のインシデント {0} 件をすべて表示");

    public static LocalText Health { get; } = new("The collector", "収集の状態");

    public static LocalText Rate { get; } = new("lines a second", "行/秒");

    public static LocalText Received { get; } = new("lines since the start", "起動後の受信行数");

    public static LocalText Lag { get; } = new("until searchable", "検索可能になるまでの時間");

    public static LocalText Waiting { get; } = new("lines wait in the journal", "ジャーナルで保存待ちの行数");

    public static LocalText Lost { get; } = new("lines lost", "欠落した行数");

    public static LocalText Events { get; } = new("Events of the last hour", "直近 1 時間のイベント");

    public static LocalText EventsLabel { get; } = new("{0} events in the last hour, by minute and severity", "直近 1 時間のイベント {0} 件（1 分ごと、重大度別）");

    public static LocalText NoDevice { get; } = new("No device has sent a line since the start.", "起動後にログを送信したデバイスはありません。");

    public static LocalText State { get; } = new("State", "状態");

    public static LocalText Silent { get; } = new("silent", "受信なし");

    public static LocalText Sending { get; } = new("sending", "受信中");

    public static LocalText EventCount { get; } = new("Events", "イベント数");

    public static LocalText LastLine { get; } = new("Last line", "最終受信");
}
