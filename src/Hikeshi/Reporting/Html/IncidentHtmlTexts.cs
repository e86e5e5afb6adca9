using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The words around an incident, its causes and its picture.</summary>
internal static class IncidentHtmlTexts
{
    public static LocalText Device { get; } = new("Device", "装置");

    public static LocalText Kind { get; } = new("Kind", "種別");

    public static LocalText First { get; } = new("First", "最初");

    public static LocalText Last { get; } = new("Last", "最後");

    public static LocalText Count { get; } = new("Times", "回数");

    /// <summary>0 count.</summary>
    public static LocalText AtLeast { get; } = new("at least {0}", "少なくとも {0}");

    public static LocalText Rhythm { get; } = new("Rhythm", "周期");

    public static LocalText Failed { get; } = new("Failed", "失敗の時点");

    public static LocalText Number { get; } = new("Number", "番号");

    public static LocalText Unknown { get; } = new("not known", "不明");

    public static LocalText Todo { get; } = new("What to do", "対応");

    public static LocalText Causes { get; } = new("Causes", "原因");

    public static LocalText Details { get; } = new("What the lines say", "ログから分かること");

    public static LocalText Explanation { get; } = new("What it is", "説明");

    public static LocalText Confirm { get; } = new("To confirm, type", "確認コマンド");

    public static LocalText Mend { get; } = new("To change", "修正方法");

    public static LocalText SideOf { get; } = new("Side", "原因のある側");

    public static LocalText Story { get; } = new("Timeline", "経過");

    public static LocalText StoryList { get; } = new("The timeline as a list", "経過の一覧");

    /// <summary>0 how many are shown, 1 of how many.</summary>
    public static LocalText Evidence { get; } = new("Evidence: {0} of {1} lines", "証拠：{1} 行のうち {0} 行");

    /// <summary>0 how many.</summary>
    public static LocalText AllEvidence { get; } = new("Evidence: {0} lines", "証拠：{0} 行");

    public static LocalText OneEvidence { get; } = new("Evidence: 1 line", "証拠：1 行");

    /// <summary>0 how many.</summary>
    public static LocalText Symptoms { get; } = new("Symptoms, which show the failure and not its cause: {0}", "症状（障害を示すが原因は示さない行）：{0} 行");

    /// <summary>0 line number.</summary>
    public static LocalText Line { get; } = new("line {0}", "{0} 行目");

    /// <summary>0 first, 1 last, 2 counts of marks.</summary>
    public static LocalText Picture { get; } = new("From {0} to {1}. {2}.", "{0} から {1} まで。{2}。");

    /// <summary>What a mark of the timeline says.</summary>
    public static LocalText Mark(string what) => what switch
    {
        "failed" => new("failed", "失敗"),
        "up" => new("healthy again", "正常に復帰"),
        "rekey" => new("rekey", "鍵更新"),
        "began" => new("began", "開始"),
        "ended" => new("ended", "終了"),
        "resolved" => new("over", "解消"),
        _ => new("other", "その他"),
    };
}
