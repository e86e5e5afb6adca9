using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the pages of incidents.</summary>
internal static class IncidentTexts
{
    public static LocalText Lines { get; } = new("{0} lines", "{0} 行");

    public static LocalText Open { get; } = new("Open", "継続中");

    public static LocalText Resolved { get; } = new("Resolved", "解消済み");

    public static LocalText Any { get; } = new("All", "すべて");

    public static LocalText None { get; } = new("No incident of this kind.", "該当するインシデントはありません。");

    public static LocalText More { get; } = new("Next 50", "次の 50 件");

    public static LocalText First { get; } = new("Back to the first", "先頭へ戻る");

    public static LocalText Missing { get; } = new("There is no incident {0}.", "インシデント {0} はありません。");

    public static LocalText Causes { get; } = new("Why", "原因");

    public static LocalText NoCause { get; } = new(
        "The lines do not tell why. What they show is below.",
        "ログからは原因を特定できません。確認できた事実は以下のとおりです。");

    public static LocalText Confirm { get; } = new("Type this to confirm", "確認コマンド");

    public static LocalText Mend { get; } = new("What to change", "対処");

    public static LocalText Side { get; } = new("on: {0}", "原因の所在：{0}");

    public static LocalText Evidence { get; } = new("The lines that prove it", "根拠となるログ");

    public static LocalText InSearch { get; } = new("Lines around it", "前後のログを検索");

    public static LocalText History { get; } = new("Same subject before", "同じ対象の過去のインシデント");

    public static LocalText NoHistory { get; } = new("None is stored.", "保存されていません。");

    public static LocalText Decisions { get; } = new("Notes of people", "対応の記録");

    public static LocalText Acknowledge { get; } = new("I look after it", "対応を開始");

    public static LocalText Unacknowledge { get; } = new("No longer looked after", "対応を中止");

    public static LocalText Resolve { get; } = new("Resolve", "解消済みにする");

    public static LocalText ResolveAsk { get; } = new(
        "Mark this incident as resolved? It opens again with the next line that speaks of it.",
        "このインシデントを解消済みにしますか。関連するログが再び届くと継続中に戻ります。");

    public static LocalText Reopen { get; } = new("Open again", "継続中に戻す");

    public static LocalText Comment { get; } = new("Comment", "コメント");

    public static LocalText AddComment { get; } = new("Add comment", "コメントを追加");

    public static LocalText Person { get; } = new("Your name", "担当者名");

    public static LocalText NeedsPerson { get; } = new("Write your name first: notes say who wrote them.", "先に担当者名を入力してください。記録には担当者が残ります。");

    public static LocalText Report { get; } = new("Report as one HTML file", "HTML レポートを保存");

    public static LocalText ReportAnonymous { get; } = new("… with names and addresses replaced", "名前とアドレスを置き換えて保存");

    public static LocalText Cancel { get; } = new("Cancel", "キャンセル");

    public static LocalText Device { get; } = new("Device", "デバイス");

    public static LocalText FirstLast { get; } = new("First and last line", "最初と最後のログ");

    public static LocalText DecisionOf(Hikeshi.Pipeline.Storing.DecisionKind kind) => kind switch
    {
        Pipeline.Storing.DecisionKind.Acknowledge => new("looks after it", "対応を開始"),
        Pipeline.Storing.DecisionKind.Unacknowledge => new("no longer looks after it", "対応を中止"),
        Pipeline.Storing.DecisionKind.Resolve => new("resolved it", "解消済みに変更"),
        Pipeline.Storing.DecisionKind.Reopen => new("opened it again", "継続中に変更"),
        _ => new("wrote", "コメント"),
    };
}
