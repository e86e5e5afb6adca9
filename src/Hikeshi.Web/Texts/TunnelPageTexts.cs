using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the pages of tunnels, beside those of diagnosis.</summary>
internal static class TunnelPageTexts
{
    public static LocalText Span { get; } = new("Time shown", "表示期間");

    public static LocalText Filter { get; } = new("Only with this text", "絞り込み");

    public static LocalText FilterHint { get; } = new("device, peer, user or group", "デバイス、対向、ユーザー、グループ");

    public static LocalText Counts { get; } = new("{0} tunnels: {1} in trouble, {2} up", "トンネル {0} 本（障害 {1}、確立中 {2}）");

    public static LocalText None { get; } = new("No tunnel has been seen.", "トンネルはまだ確認されていません。");

    public static LocalText NoneAbout { get; } = new(
        "A tunnel shows up with the first line of IKE or IPsec that names its peer. The class vpn at level 5 or more tells most of its story.",
        "IKE または IPsec のログに対向が現れると、ここに表示されます。ログクラス vpn をレベル 5 以上にすると、経過の大半を確認できます。");

    public static LocalText NoneFits { get; } = new("No tunnel has this text.", "該当するトンネルはありません。");

    public static LocalText History { get; } = new("The last {0}", "直近 {0}の推移");

    public static LocalText Last { get; } = new("Last negotiation", "直近のネゴシエーション");

    public static LocalText Since { get; } = new("since {0}", "{0} から");

    public static LocalText Moved { get; } = new("a line that says it moved", "移動を示すログ");

    public static LocalText Causes { get; } = new("Why it failed", "失敗の原因");

    public static LocalText CauseUntold { get; } = new("cause not told by the lines", "ログからは特定できません");

    public static LocalText UpShare { get; } = new("up {0} of the time known", "確認できた時間の {0} で確立");

    public static LocalText Stretch { get; } = new("{0} {1} – {2}", "{0}：{1} ～ {2}");

    public static LocalText RekeyAt { get; } = new("rekey {0}", "鍵更新：{0}");

    public static LocalText FailedAt { get; } = new("failed attempt {0}", "失敗：{0}");

    public static LocalText MovedAt { get; } = new("address changed {0}", "アドレス変更：{0}");

    public static LocalText Page { get; } = new("Page {0} of {1}", "{0} / {1} ページ");

    public static LocalText GroupUp { get; } = new("{0} up", "確立中 {0}");

    public static LocalText GroupFailing { get; } = new("{0} failing", "失敗 {0}");

    public static LocalText GroupIdle { get; } = new("none up", "確立なし");

    public static LocalText GroupUsers { get; } = new("Remote access (users: {0}, tunnels: {1})", "リモートアクセス（ユーザー {0} 人、トンネル {1} 本）");

    public static LocalText GroupRibbon { get; } = new("up while at least one tunnel of the group is", "グループ内の 1 本でも確立していれば「確立中」");

    public static LocalText LastFailure { get; } = new("Last failure", "直近の失敗");

    public static LocalText ShowUsers { get; } = new("Users of {0}", "{0} のユーザー");

    public static LocalText MoreMoments { get; } = new("{0} more; choose a shorter time to see them.", "ほかに {0} 件あります。表示期間を短くすると確認できます。");

    public static LocalText Before { get; } = new("Previous", "前へ");

    public static LocalText Next { get; } = new("Next", "次へ");

    public static LocalText Missing { get; } = new("There is no such tunnel any more.", "このトンネルは見つかりません。");

    public static LocalText MissingAbout { get; } = new(
        "Diagnosis may have forgotten it, or its peer has another address since long ago.",
        "保持期間を過ぎたか、対向のアドレスが変わった可能性があります。");

    public static LocalText AllTunnels { get; } = new("All tunnels", "トンネル一覧へ");

    public static LocalText Device { get; } = new("Device", "デバイス");

    public static LocalText Group { get; } = new("Tunnel group", "トンネルグループ");

    public static LocalText Earlier { get; } = new("Earlier addresses", "以前のアドレス");

    public static LocalText JoinedBy { get; } = new("known as one by {0}", "{0} により同一と判断");

    public static LocalText Nat { get; } = new("Behind NAT", "NAT の有無");

    public static LocalText NatPeer { get; } = new("peer: {0}", "対向：{0}");

    public static LocalText NatDevice { get; } = new("this device: {0}", "このデバイス：{0}");

    public static LocalText Behind { get; } = new("behind NAT", "NAT 配下");

    public static LocalText NotBehind { get; } = new("not behind NAT", "NAT なし");

    public static LocalText Untold { get; } = new("not told", "ログに記載なし");

    public static LocalText Rhythm { get; } = new("Rekey rhythm", "鍵更新の周期");

    public static LocalText Reason { get; } = new("Ended because", "終了理由");

    public static LocalText Negotiations { get; } = new("Negotiations", "ネゴシエーション");

    public static LocalText NegotiationsAbout { get; } = new(
        "{0} in all. The first ones and the last ones are kept, and the lines of the latest.",
        "全 {0} 回。最初と直近のものを保持し、ログの行は最新のものだけを残しています。");

    public static LocalText Compared { get; } = new("a proposal did not fit a policy {0} times", "プロポーザルがポリシーと一致せず：{0} 回");

    public static LocalText Dropped { get; } = new("{0} messages in between are not kept.", "途中の {0} メッセージは保持していません。");

    public static LocalText SequenceLabel { get; } = new("Messages between {0} on the left and {1} on the right; the list below says the same.", "左：{0}、右：{1}。両者の間のメッセージの流れです。同じ内容を下の一覧に記載しています。");

    public static LocalText ThisDevice { get; } = new("this device", "このデバイス");

    public static LocalText PeerSide { get; } = new("peer", "対向");

    public static LocalText RoleOf { get; } = new("{0} ({1})", "{0}（{1}）");

    public static LocalText Lines { get; } = new("The same as a list", "一覧で表示");

    public static LocalText InSearch { get; } = new("line", "ログ");

    public static LocalText FirstLine { get; } = new("first line", "最初のログ");

    public static LocalText LastLine { get; } = new("last line", "最後のログ");

    public static LocalText Children { get; } = new("Phase 2: pairs of networks", "フェーズ 2：対象ネットワーク");

    public static LocalText NoChildren { get; } = new("No phase 2 has come up.", "確立したフェーズ 2 はありません。");

    public static LocalText Forgotten { get; } = new("{0} more were given up to bound memory.", "ほかの {0} 件はメモリ上限のため破棄しました。");

    public static LocalText Local { get; } = new("Local proxy", "ローカルプロキシ");

    public static LocalText Remote { get; } = new("Remote proxy", "リモートプロキシ");

    public static LocalText Inbound { get; } = new("SPI inbound", "受信 SPI");

    public static LocalText Outbound { get; } = new("SPI outbound", "送信 SPI");

    public static LocalText Renewed { get; } = new("Keys made", "鍵の生成時刻");

    public static LocalText Incidents { get; } = new("Incidents of this tunnel", "このトンネルのインシデント");

    public static LocalText NoIncidents { get; } = new("None in this time.", "この期間にはありません。");

    public static LocalText Proof { get; } = new("Lines that prove the state", "状態の根拠となるログ");

    public static LocalText Legend { get; } = new("Legend", "凡例");

    public static LocalText TimelineLabel { get; } = new("State and negotiations over the last {0}", "直近 {0}の状態とネゴシエーション");
}
