using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Explaining;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>Markdown for tickets and wikis.</summary>
internal sealed class MarkdownExplanation(Language language) : IExplanationFormat
{
    private readonly ExplanationWords _words = new(language);

    public string Separator => "\n---\n\n";

    public string Write(Explanation item, string asked)
    {
        var to = new StringBuilder();
        var title = item.Title is { } known ? _words.Of(known) : "";
        to.Append("# ").Append(MarkdownText.Plain($"{item.Key ?? _words.Of(ExplainTexts.Line)} {title}".TrimEnd())).Append('\n');
        if (_words.Trouble(item, asked) is { } trouble)
        {
            to.Append('\n').Append(MarkdownText.Plain(trouble)).Append('\n');
        }

        if (item.IsKnown)
        {
            Items(to, _words.Facts(item).Select(f => $"**{f.Label}**: {MarkdownText.Plain(f.Value)}"));
        }

        Heading(to, ExplainTexts.Nearest, item.Nearest.Count);
        Items(to, item.Nearest.Select(r => MarkdownText.Plain(_words.Related(r))));
        Line(to, item);
        if (item.Phrase is { } phrase)
        {
            to.Append("\n## ").Append(MarkdownText.Plain(_words.Phrase(phrase))).Append("\n\n");
            to.Append(MarkdownText.Prose(_words.Of(phrase.Explanation)));
            Prose(to, ExplainTexts.Advice, phrase.Advice);
            Prose(to, ExplainTexts.Notes, phrase.Notes);
        }

        if (!item.About.IsEmpty)
        {
            to.Append("\n## ").Append(MarkdownText.Plain(_words.About(item))).Append("\n\n");
            to.Append(MarkdownText.Prose(_words.Of(item.About)));
        }

        Cause(to, item.Cause);
        Heading(to, ExplainTexts.Signals, item.Signals.Count);
        Items(to, item.Signals.Select(Signal));
        Prose(to, ExplainTexts.Advice, item.Advice);
        Prose(to, ExplainTexts.Notes, item.Notes);
        Wordings(to, item);
        Fields(to, item);
        Heading(to, ExplainTexts.Related, item.Related.IsEmpty ? 0 : 1);
        Groups(to, _words.Related(item.Related));
        Heading(to, ExplainTexts.Sources, item.Sources.Count);
        Items(to, item.Sources.Select(MarkdownText.Plain));
        return to.ToString();
    }

    private void Heading(StringBuilder to, LocalText text, int count)
    {
        if (count > 0)
        {
            to.Append("\n## ").Append(_words.Of(text)).Append('\n');
        }
    }

    private static void Items(StringBuilder to, IEnumerable<string> items)
    {
        var first = true;
        foreach (var item in items)
        {
            to.Append(first ? "\n- " : "- ").Append(item).Append('\n');
            first = false;
        }
    }

    private void Prose(StringBuilder to, LocalText heading, LocalText text)
    {
        if (!text.IsEmpty)
        {
            Heading(to, heading, count: 1);
            to.Append('\n').Append(MarkdownText.Prose(_words.Of(text)));
        }
    }

    private void Line(StringBuilder to, Explanation item)
    {
        if (item.Line is { } line)
        {
            Heading(to, ExplainTexts.Line, count: 1);
            to.Append('\n').Append(MarkdownCode.Block(line.Raw));
            Items(to, _words.Line(item).SkipLast(1).Select(f => $"**{f.Label}**: {Fact(f.Value, line)}"));
        }
    }

    /// <summary>A host is the log's word: as plain text it could be a link or a mention.</summary>
    private static string Fact(string value, ExplainedLine line) =>
        value == line.Host ? MarkdownCode.Of(value) : MarkdownText.Plain(value);

    private string Signal(ExplainedSignal signal)
    {
        var evidence = MarkdownText.Plain(_words.Evidence(signal));
        return signal switch
        {
            { Cause: null } => evidence,
            { Title: { } title } => $"{MarkdownText.Plain(_words.Of(title))} ({MarkdownCode.Of(signal.Cause)}): {evidence}",
            _ => $"{MarkdownCode.Of(signal.Cause)}: {evidence}",
        };
    }

    private void Cause(StringBuilder to, ExplainedCause? cause)
    {
        if (cause is not null)
        {
            Heading(to, ExplainTexts.Confirm, count: 1);
            Items(to, cause.Commands.Select(MarkdownCode.Of));
            to.Append('\n').Append(MarkdownText.Prose(_words.Of(cause.Confirm)));
            Prose(to, ExplainTexts.Mend, cause.Mend);
            Heading(to, ExplainTexts.Evidence, cause.Evidence.Count);
            Groups(to, _words.Evidence(cause));
        }
    }

    private void Groups(StringBuilder to, IEnumerable<(string Label, IReadOnlyList<RelatedTitle> Items)> groups) =>
        Items(to, groups.SelectMany(g => g.Items.Select(r => $"{g.Label}: {MarkdownText.Plain(_words.Related(r))}")));

    private void Wordings(StringBuilder to, Explanation item)
    {
        Heading(to, ExplainTexts.Wordings, item.Wordings.Count);
        foreach (var wording in item.Wordings)
        {
            to.Append('\n').Append(MarkdownText.Plain(_words.Wording(wording))).Append("\n\n");
            to.Append(MarkdownCode.Block(wording.Text));
        }

        if (item.Wordings.Any(w => w.Source == "field"))
        {
            to.Append('\n').Append(MarkdownText.Prose(_words.Of(EvidenceTexts.NoLine)));
        }

        if (item.HasContext && item.Wordings.Count > 0)
        {
            to.Append('\n').Append(MarkdownText.Prose(_words.Of(ExplainTexts.Context)));
        }
    }

    private void Fields(StringBuilder to, Explanation item)
    {
        var shown = item.Fields.Where(f => item.Line is null || f.Value is not null).ToArray();
        if (shown.Length == 0)
        {
            return;
        }

        var hasValues = item.Line is not null;
        Heading(to, hasValues ? ExplainTexts.Fields : ExplainTexts.Variables, count: 1);
        to.Append(hasValues ? "\n| | | |\n|---|---|---|\n" : "\n| | |\n|---|---|\n");
        foreach (var field in shown)
        {
            to.Append("| ").Append(MarkdownCode.Cell(field.Name));
            if (hasValues)
            {
                to.Append(" | ").Append(MarkdownCode.Cell(field.Value!)).Append(field.IsGuessed ? " ?" : "");
            }

            to.Append(" | ").Append(MarkdownText.Plain(_words.Of(field.Meaning))).Append(" |\n");
        }
    }
}
