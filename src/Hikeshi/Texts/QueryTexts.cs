using Hikeshi.Querying.Parsing;

namespace Hikeshi.Texts;

/// <summary>What is wrong with a query, as a sentence that names the thing and the way out.</summary>
public static class QueryTexts
{
    /// <summary>The sentence for a problem, in both languages.</summary>
    /// <param name="problem">The problem.</param>
    public static LocalText Of(QueryProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var text = For(problem.Kind);
        var (en, ja) = (string.Format(null, text.En, problem.Detail), string.Format(null, text.Ja, problem.Detail));
        return problem.Suggestion is { } meant
            ? new($"{en} Did you mean {meant}?", $"{ja}{meant} の間違いではありませんか。")
            : new(en, ja);
    }

    private static LocalText For(QueryProblemKind kind) => kind switch
    {
        QueryProblemKind.TooLong => new(
            "The query is longer than {0} characters. Make it shorter.",
            "検索式が {0} 文字を超えています。短くしてください。"),
        QueryProblemKind.TooDeep => new(
            "Parentheses are nested more than 32 deep. Write it flatter.",
            "括弧の入れ子が 32 段を超えています。入れ子を浅くしてください。"),
        QueryProblemKind.TooManyTerms => new(
            "The query has more than 256 terms. Use a range, a network or a wildcard in place of single values.",
            "検索式の条件が 256 個を超えています。値を並べる代わりに、範囲、ネットワーク、ワイルドカードを使ってください。"),
        QueryProblemKind.TermExpected => new(
            "Something to search for is missing here. AND and OR stand between two terms, NOT and - before one.",
            "ここに条件がありません。AND と OR は 2 つの条件の間に、NOT と - は条件の前に書きます。"),
        QueryProblemKind.CloseExpected => new(
            "This parenthesis is not closed. Add ) where the group or list ends.",
            "この括弧が閉じられていません。まとまりの終わりに ) を書いてください。"),
        QueryProblemKind.UnexpectedClose => new(
            "No parenthesis is open here. Remove this one, or put a text that holds it into double quotes.",
            "対応する開き括弧がありません。削除するか、文字としての括弧なら全体を二重引用符で囲んでください。"),
        QueryProblemKind.QuoteOpen => new(
            "This quotation mark has no partner. Close it; within quotes write \\\" for a quotation mark.",
            "この引用符が閉じられていません。閉じてください。引用符の中で引用符を書くときは \\\" とします。"),
        QueryProblemKind.ParenthesisInWord => new(
            "A parenthesis within a word. Put the whole text into double quotes, or a blank before the parenthesis.",
            "語の途中に括弧があります。全体を二重引用符で囲むか、括弧の前に空白を入れてください。"),
        QueryProblemKind.UnknownField => new(
            "There is no field '{0}'. To search for the text itself, put it into double quotes.",
            "「{0}」というフィールドはありません。文字列そのものを探すときは、二重引用符で囲んでください。"),
        QueryProblemKind.ValueExpected => new(
            "The field has no value. Write one after it, as in id:713120, or has:NAME to ask whether it is there.",
            "フィールドに値がありません。id:713120 のように値を書くか、有無を調べるなら has:フィールド名 としてください。"),
        QueryProblemKind.NotANumber => new(
            "'{0}' is not a whole number. Write 5, 1..1024 or ..1024.",
            "「{0}」は整数ではありません。5、1..1024、..1024 のように書いてください。"),
        QueryProblemKind.NotASeverity => new(
            "'{0}' is not a severity. Write 0 to 7, a name such as error, or a range such as ..3.",
            "「{0}」は重大度ではありません。0～7、error などの名前、または ..3 のような範囲を書いてください。"),
        QueryProblemKind.NotAnId => new(
            "'{0}' is not a message ID. Write 713120, 713* or 713000..713999.",
            "「{0}」はメッセージ ID ではありません。713120、713*、713000..713999 のように書いてください。"),
        QueryProblemKind.NotAnAddress => new(
            "'{0}' is neither an address nor a network. Write 192.0.2.1, 192.0.2.0/24, 2001:db8::/32 or 192.0.2.*.",
            "「{0}」はアドレスでもネットワークでもありません。192.0.2.1、192.0.2.0/24、2001:db8::/32、192.0.2.* のように書いてください。"),
        QueryProblemKind.NotATime => new(
            "'{0}' is not a time. Write 2026-01-02, 2026-01-02T03:00, 2026-01-02T03:00+09:00, 03:00, today, 2h or 30m.",
            "「{0}」は時刻ではありません。2026-01-02、2026-01-02T03:00、2026-01-02T03:00+09:00、03:00、今日、2h、30m のように書いてください。"),
        QueryProblemKind.UnknownValue => new(
            "The field does not have the value '{0}'.",
            "このフィールドに「{0}」という値はありません。"),
        QueryProblemKind.NotComparable => new(
            "'{0}' cannot be compared with <, > or a range. Write {0}: and a value.",
            "「{0}」は大小を比べられません。「{0}:」の後に値を書いてください。"),
        QueryProblemKind.OneValueExpected => new(
            "'{0}': <, <=, > and >= take one value, not a list.",
            "「{0}」：<、<=、>、>= の後に書ける値は 1 つだけです。"),
        QueryProblemKind.RangeReversed => new(
            "The range '{0}' ends before it begins. Exchange its ends.",
            "範囲「{0}」の終わりが始まりより前です。両端を入れ替えてください。"),
        _ => new(
            "'{0}' is a list and can only be asked for with has:{0}. To search within it, put the text into double quotes.",
            "「{0}」はリストなので、has:{0} で有無だけを調べられます。内容を探すときは、文字列を二重引用符で囲んでください。"),
    };
}
