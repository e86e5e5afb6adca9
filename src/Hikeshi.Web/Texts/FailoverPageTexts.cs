using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page of failover pairs, beside those of diagnosis.</summary>
internal static class FailoverPageTexts
{
    public static LocalText None { get; } = new("No failover pair has told of itself.", "フェールオーバーペアのログはまだ届いていません。");

    public static LocalText NoneAbout { get; } = new(
        "A pair shows up when a unit logs that its configuration is replicated. The standby unit is silent unless logging standby is set; with two host names, start the server with --pair A,B.",
        "設定の同期を知らせるログが届くと、ここに表示されます。スタンバイユニットは logging standby を設定しないとログを送信しません。ホスト名が 2 つある場合は、サーバーを --pair A,B 付きで起動してください。");

    public static LocalText Trouble { get; } = new("the units differ", "設定が不一致");

    public static LocalText Fine { get; } = new("in step", "同期済み");

    public static LocalText Open { get; } = new("replicating", "同期中");

    public static LocalText NoUnits { get; } = new("No line names a role.", "役割を示すログはありません。");

    public static LocalText Timeline { get; } = new("Replications over time", "同期の推移");

    public static LocalText TimelineLabel { get; } = new("{0} replications kept, by result over the last {1}; the table below says the same.", "直近 {1}の同期を結果別に表示（保持 {0} 件）。同じ内容を下の表に記載しています。");

    public static LocalText Replications { get; } = new("Replications, the newest first", "同期の履歴（新しい順）");

    public static LocalText Hash { get; } = new("Comparison took", "比較の所要時間");

    public static LocalText Reason { get; } = new("Why a full copy", "全体コピーの理由");

    public static LocalText Lines { get; } = new("Lines", "ログ");

    public static LocalText Missing { get; } = new("Commands missing on the standby", "スタンバイに反映されていないコマンド");

    public static LocalText NoMissing { get; } = new("None seen in the logs.", "ログから確認できるものはありません。");

    public static LocalText MissingOf { get; } = new("Replication of {0}: {1} commands", "{0} の同期：{1} 件");

    public static LocalText MissingMore { get; } = new("{0} more are counted, their text is not kept.", "ほかに {0} 件あります（内容は保持していません）。");

    public static LocalText Refused { get; } = new("the standby could not execute it", "スタンバイで実行に失敗");

    public static LocalText WhileCopying { get; } = new("entered while the copy ran", "同期中に入力");

    public static LocalText MissingAbout { get; } = new(
        "Check the running configuration of both units first; then enter these on the active unit again, or copy the whole configuration with write standby.",
        "まず両ユニットの実行コンフィギュレーションを確認します。そのうえで、アクティブユニットで再入力するか、write standby で設定全体を同期してください。");

    public static LocalText Switchovers { get; } = new("Switchovers", "切り替え");

    public static LocalText SwitchoversAbout { get; } = new(
        "Told by replications: the active unit sends. One between two replications is seen only when the next begins.",
        "同期の送信元（アクティブ）の変化から判断しています。2 回の同期の間に起きた切り替えは、次の同期が始まった時点で分かります。");

    public static LocalText NoSwitchovers { get; } = new("None seen in the lines that are kept.", "保持しているログからは確認できません。");

    public static LocalText Switched { get; } = new("{0} was active, {1} is since; between", "アクティブが {0} から {1} に切り替わりました。発生時刻の範囲：");

    public static LocalText Incidents { get; } = new("Incidents of the pair", "このペアのインシデント");

    public static LocalText RoleOf(string role) => role == "active" ? new("active", "アクティブ") : new("standby", "スタンバイ");

    public static LocalText UnitOf(string unit) => unit switch
    {
        "primary" => new("primary", "プライマリ"),
        "secondary" => new("secondary", "セカンダリ"),
        _ => new(unit, unit),
    };
}
