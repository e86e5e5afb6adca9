using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Explaining;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>A page for people, as wide as the terminal.</summary>
internal sealed class PageExplanation(Language language, TerminalView view) : IExplanationFormat
{
    private const int Indent = 2;
    private const int NameWidth = 22;
    private const int ValueWidth = 24;
    private const int LeastForThree = 76;

    private readonly ExplanationWords _words = new(language);

    public string Separator { get; } = $"\n{new string('=', view.Width)}\n\n";

    public string Write(Explanation item, string asked)
    {
        var page = new Page(view);
        Head(page, item, asked);
        if (item.Line is not null)
        {
            Heading(page, ExplainTexts.Line);
            Rows(page, [.. _words.Line(item)]);
            Values(page, item);
        }

        if (item.Phrase is { } phrase)
        {
            page.Blank();
            page.Text(_words.Phrase(phrase), ink: Ink.Strong);
            page.Text(phrase.Name, Indent, ink: Ink.Faint);
            page.Prose(_words.Of(phrase.Explanation), Indent);
            Prose(page, ExplainTexts.Advice, phrase.Advice);
            Prose(page, ExplainTexts.Notes, phrase.Notes);
        }

        if (!item.About.IsEmpty)
        {
            page.Blank();
            page.Text(_words.About(item), ink: Ink.Strong);
            page.Prose(_words.Of(item.About), Indent);
        }

        Cause(page, item.Cause);
        Signals(page, item);
        Prose(page, ExplainTexts.Advice, item.Advice);
        Prose(page, ExplainTexts.Notes, item.Notes);
        Wordings(page, item);
        if (item.Line is null)
        {
            Variables(page, item);
        }

        Related(page, item);
        if (item.Sources.Count > 0)
        {
            Heading(page, ExplainTexts.Sources);
            page.Text(string.Join("; ", item.Sources), Indent, ink: Ink.Faint);
        }

        return page.ToString();
    }

    private void Head(Page page, Explanation item, string asked)
    {
        if (item.Title is { } title)
        {
            page.Title(item.Key!, _words.Of(title));
            page.Rule();
            Rows(page, [.. _words.Facts(item)]);
        }

        if (_words.Trouble(item, asked) is { } trouble)
        {
            if (item.IsKnown)
            {
                page.Blank();
            }

            page.Text(trouble, ink: Ink.Alarm);
        }

        if (item.Nearest.Count > 0)
        {
            Heading(page, ExplainTexts.Nearest);
            Titles(page, Indent, item.Nearest);
        }
    }

    private void Heading(Page page, LocalText text)
    {
        page.Blank();
        page.Text(_words.Of(text), ink: Ink.Strong);
    }

    private void Prose(Page page, LocalText heading, LocalText text)
    {
        if (!text.IsEmpty)
        {
            Heading(page, heading);
            page.Prose(_words.Of(text), Indent);
        }
    }

    private static void Rows(Page page, IReadOnlyList<(string Label, string Value)> rows)
    {
        var width = rows.Max(r => DisplayWidth.Of(r.Label));
        foreach (var (label, value) in rows)
        {
            page.Row(Indent, new PageCell(label, width, Ink.Faint), new PageCell(value, 0));
        }
    }

    private void Values(Page page, Explanation item)
    {
        var found = item.Fields.Where(f => f.Value is not null).ToArray();
        if (found.Length == 0)
        {
            return;
        }

        Heading(page, ExplainTexts.Fields);
        var width = Math.Min(found.Max(f => f.Name.Length), NameWidth);
        var values = found.Select(f => DisplayWidth.Of(SafeText.Of(Shown(f)))).Where(w => w <= ValueWidth).DefaultIfEmpty().Max();
        foreach (var field in found)
        {
            var name = new PageCell(field.Name, width);
            var value = Shown(field);
            var meaning = new PageCell(_words.Of(field.Meaning), 0, Ink.Faint);
            if (view.Width >= LeastForThree && DisplayWidth.Of(SafeText.Of(value)) <= values)
            {
                page.Row(Indent, name, new PageCell(value, values, Ink.Code), meaning);
            }
            else
            {
                page.Row(Indent, name, new PageCell(value, 0, Ink.Code));
                page.Row(Indent, new PageCell("", width), meaning);
            }
        }
    }

    private static string Shown(ExplainedField field) => field.IsGuessed ? $"{field.Value} ?" : field.Value!;

    private void Variables(Page page, Explanation item)
    {
        if (item.Fields.Count == 0)
        {
            return;
        }

        Heading(page, ExplainTexts.Variables);
        var width = Math.Min(item.Fields.Max(f => f.Name.Length), NameWidth);
        foreach (var field in item.Fields)
        {
            page.Row(Indent, new PageCell(field.Name, width), new PageCell(_words.Of(field.Meaning), 0, Ink.Faint));
        }
    }

    private void Signals(Page page, Explanation item)
    {
        if (item.Signals.Count == 0)
        {
            return;
        }

        Heading(page, ExplainTexts.Signals);
        foreach (var signal in item.Signals)
        {
            if (signal.Cause is { } code)
            {
                page.Text($"- {(signal.Title is { } title ? _words.Of(title) : code)}", Indent, hang: 2);
                page.Text(signal.Title is null ? _words.Evidence(signal) : $"{code}: {_words.Evidence(signal)}", Indent + 2, ink: Ink.Faint);
            }
            else
            {
                page.Text($"- {_words.Evidence(signal)}", Indent, hang: 2);
            }
        }
    }

    private void Cause(Page page, ExplainedCause? cause)
    {
        if (cause is null)
        {
            return;
        }

        Heading(page, ExplainTexts.Confirm);
        foreach (var command in cause.Commands)
        {
            page.Text(command, Indent + 2, ink: Ink.Code);
        }

        page.Prose(_words.Of(cause.Confirm), Indent);
        Prose(page, ExplainTexts.Mend, cause.Mend);
        if (cause.Evidence.Count > 0)
        {
            Heading(page, ExplainTexts.Evidence);
            Groups(page, _words.Evidence(cause));
        }
    }

    private void Wordings(Page page, Explanation item)
    {
        if (item.Wordings.Count == 0)
        {
            return;
        }

        Heading(page, ExplainTexts.Wordings);
        foreach (var wording in item.Wordings)
        {
            page.Text(_words.Wording(wording), Indent, ink: Ink.Faint);
            page.Text(wording.Text, Indent + 2);
        }

        if (item.Wordings.Any(w => w.Source == "field"))
        {
            page.Prose(_words.Of(EvidenceTexts.NoLine), Indent);
        }

        if (item.HasContext)
        {
            page.Prose(_words.Of(ExplainTexts.Context), Indent);
        }
    }

    private void Related(Page page, Explanation item)
    {
        if (item.Related.IsEmpty)
        {
            return;
        }

        Heading(page, ExplainTexts.Related);
        Groups(page, _words.Related(item.Related));
    }

    private void Groups(Page page, IEnumerable<(string Label, IReadOnlyList<RelatedTitle> Items)> groups)
    {
        foreach (var (label, items) in groups)
        {
            if (items.Count > 0)
            {
                page.Text(label, Indent, ink: Ink.Faint);
                Titles(page, Indent + 2, items);
            }
        }
    }

    private void Titles(Page page, int indent, IReadOnlyList<RelatedTitle> items)
    {
        var width = Math.Min(items.Max(i => i.Key.Length), view.Width / 2);
        foreach (var item in items)
        {
            page.Row(indent, new PageCell(item.Key, width), new PageCell(item.Title is { } title ? _words.Of(title) : "", 0));
        }
    }
}
