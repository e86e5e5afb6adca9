using Hikeshi.Catalog;

namespace Hikeshi.Texts;

/// <summary>What is wrong in a catalog file, as a sentence that names the thing and the way out.</summary>
public static class LintTexts
{
    /// <summary>The sentence for a problem, in both languages.</summary>
    /// <param name="problem">The problem.</param>
    public static LocalText Of(CatalogProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var text = For(problem.Code);
        return new LocalText(string.Format(null, text.En, problem.Detail), string.Format(null, text.Ja, problem.Detail));
    }

    /// <summary>The sentence of a rule; <c>{0}</c> stands for the detail.</summary>
    /// <param name="rule">The rule.</param>
    internal static LocalText For(CatalogRule rule) => rule switch
    {
        CatalogRule.Syntax => new(
            "This is not TOML: {0}. Texts of several lines and raw log lines stand between '''.",
            "TOML として読めません：{0}。複数行の文やログ行そのものは ''' で囲みます。"),
        CatalogRule.UnknownKey => new(
            "The key '{0}' is not known here. Correct its spelling or remove it.",
            "ここでは「{0}」というキーは使えません。綴りを直すか削除してください。"),
        CatalogRule.MissingKey => new(
            "The key '{0}' is missing or empty. Add it.",
            "「{0}」というキーがないか、空です。追加してください。"),
        CatalogRule.WrongType => new(
            "The value of '{0}' is of the wrong kind. docs/en/catalog.md says whether it is a text, a number, a list or a table.",
            "「{0}」の値の種類が違います。文字列、数値、リスト、テーブルのどれかを docs/ja/catalog.md で確認してください。"),
        CatalogRule.WrongValue => new(
            "{0}: this value is not allowed. docs/en/catalog.md names those that are.",
            "{0}：この値は使えません。使える値は docs/ja/catalog.md にあります。"),
        CatalogRule.MissingText => new(
            "'{0}' has no text. Write it in English and in Japanese.",
            "「{0}」の文がありません。英語と日本語の両方を書いてください。"),
        CatalogRule.NotJapanese => new(
            "The Japanese text of '{0}' holds no Japanese character. Write it in Japanese.",
            "「{0}」の日本語文に日本語の文字がありません。日本語で書いてください。"),
        CatalogRule.WrongPlace => new(
            "The file's name and folder do not fit its key. It belongs at {0}.",
            "ファイル名かフォルダーがキーと合いません。正しい場所は {0} です。"),
        CatalogRule.Duplicate => new(
            "'{0}' is there twice. Keep one of them.",
            "「{0}」が 2 か所にあります。一方だけを残してください。"),
        CatalogRule.TemplateSyntax => new(
            "The template's '{0}' has no partner. Close it, or write {{{{ or }}}} for a brace that is text.",
            "テンプレートの「{0}」に対になる括弧がありません。閉じるか、文字としての括弧なら {{{{ または }}}} と書いてください。"),
        CatalogRule.UnknownField => new(
            "The field '{0}' is not in the dictionary. Use a name of fields/, or add it there.",
            "フィールド「{0}」は辞書にありません。fields/ にある名前を使うか、辞書に追加してください。"),
        CatalogRule.TemplateTooBroad => new(
            "The template has no text of its own and would match any line. Add the words the device prints.",
            "テンプレートに固有の文字がなく、どの行にも一致します。装置が出力する語句を書いてください。"),
        CatalogRule.VariablesTouch => new(
            "Two variables touch, so nobody can tell where the first ends. Put the text or blank between them that the device prints.",
            "2 つの変数が隣り合い、境目が決まりません。装置が間に出力する文字か空白を書いてください。"),
        CatalogRule.SampleFails => new(
            "The sample is not read as it says ({0}; - expected, + read). Correct the sample or the template.",
            "サンプルが記載どおりに読めません（{0}。- は期待、+ は結果）。サンプルかテンプレートを直してください。"),
        CatalogRule.NoSample => new(
            "Wording {0} has no sample. Add one with template = {0}.",
            "{0} 番目の文面にサンプルがありません。template = {0} のサンプルを追加してください。"),
        CatalogRule.UnknownReference => new(
            "'{0}' is not in the catalog. Correct the reference, or add what it names.",
            "「{0}」はカタログにありません。参照を直すか、参照先を追加してください。"),
        CatalogRule.SharedText => new(
            "The same text stands in '{0}'. Say what is special to this one.",
            "「{0}」と同じ文です。この項目に固有の内容を書いてください。"),
        CatalogRule.WrongSeverity => new(
            "The severity differs from the vendor's: {0}. Use the vendor's, and say in notes what devices do.",
            "重大度がベンダーの資料と違います：{0}。資料の値に合わせ、実機との差は notes に書いてください。"),
        CatalogRule.CopiedText => new(
            "These 30 characters are the vendor's own: {0}. Say it in words of your own.",
            "ベンダーの文と 30 文字が一致しています：{0}。自分の言葉で書き直してください。"),
        CatalogRule.SameInBoth => new(
            "'{0}' is the same in English and in Japanese. Translate it.",
            "「{0}」の英語と日本語が同じです。訳してください。"),
        CatalogRule.TitleStyle => new(
            "A title is one line without a final full stop and without a message number: {0}",
            "タイトルは 1 行とし、末尾の句点とメッセージ番号を付けません：{0}"),
        CatalogRule.EnumerationValue => new(
            "{0}: the field's type cannot hold this value. Give another after >, or change the type.",
            "{0}：フィールドの型に合わない値です。> の後の値か、型を直してください。"),
        CatalogRule.WordingSwallowed => new(
            "Another wording takes this line ({0}; - expected, + read). Put the narrower wording first.",
            "この行は別の文面に一致します（{0}。- は期待、+ は結果）。限定的な文面を先に置いてください。"),
        CatalogRule.AmbiguousPhrase => new(
            "The phrase '{0}' takes this line. Make one of the two wordings narrower.",
            "この行は定型句「{0}」に一致します。どちらかの文面を限定してください。"),
        CatalogRule.NameIsParent => new(
            "{0}: the first name is the parent of the second, and one JSON object cannot hold both. Rename one.",
            "{0}：前の名前が後の名前の親なので、1 つの JSON に両方は入りません。どちらかを改名してください。"),
        CatalogRule.StepFails => new(
            "The line of this step is not read back as the message, phrase and wording that it names: {0}. Correct its values.",
            "この手順の行は、指定したメッセージ、定型句、文面として読み戻せません：{0}。値を直してください。"),
        CatalogRule.IncludeCycle => new(
            "'{0}' includes itself, directly or through another one, and would never end. Remove one of the includes.",
            "「{0}」が直接または間接に自分自身を含み、終わりません。include のどれかを削除してください。"),
        _ => new(
            "{0}: a twin must be another field of type word or text, and the field itself of neither. Correct 'else'.",
            "{0}：else には word 型か text 型の別のフィールドを指定し、元のフィールドはそれ以外の型とします。else を直してください。"),
    };
}
