using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the catalog's pages.</summary>
internal static class MessageTexts
{
    public static LocalText Find { get; } = new("Find a message: number, words, English or Japanese", "番号や語句で検索（日本語・英語）");

    public static LocalText Count { get; } = new("{0} messages and phrases", "メッセージと定型句：{0} 件");

    public static LocalText None { get; } = new("Nothing in the catalog fits.", "該当する項目はありません。");

    public static LocalText Missing { get; } = new("The catalog does not know {0}.", "{0} はカタログにありません。");

    public static LocalText Id { get; } = new("Message", "メッセージ");

    public static LocalText Title { get; } = new("Title", "タイトル");

    public static LocalText Severity { get; } = new("Severity", "重大度");

    public static LocalText Family { get; } = new("Family", "分類");

    public static LocalText ActionKind { get; } = new("Action", "対応");

    public static LocalText Wordings { get; } = new("Wordings", "文面");

    public static LocalText Variables { get; } = new("Variables", "変数");

    public static LocalText Meaning { get; } = new("What it means", "意味");

    public static LocalText Advice { get; } = new("What to do", "対応");

    public static LocalText Notes { get; } = new("Notes", "補足");

    public static LocalText Speaks { get; } = new("What it is evidence of", "示唆する原因");

    public static LocalText Related { get; } = new("Messages that often come with it", "前後に出力されやすいメッセージ");

    public static LocalText Here { get; } = new("Seen here", "このサーバーでの受信状況");

    public static LocalText Never { get; } = new("It has not come to this server.", "このサーバーでは受信していません。");

    public static LocalText Times { get; } = new("{0} times", "{0} 回");

    public static LocalText Show { get; } = new("Show its lines", "ログを表示");

    public static LocalText Limited { get; } = new(
        "A device prints it at most once in {0} s: counts are lower bounds.",
        "デバイスが出力するのは {0} 秒に 1 回までです。件数は下限値になります。");

    public static LocalText All { get; } = new("All families", "すべての分類");
}
