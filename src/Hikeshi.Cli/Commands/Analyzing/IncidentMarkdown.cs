using System.Globalization;
using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The verdicts for a ticket: what comes from the log is code.</summary>
internal sealed class IncidentMarkdown(StringBuilder page, IncidentWords words, bool isVerbose)
{
    private const int Lines = 5;

    public void Write(IReadOnlyList<Incident> incidents, int total)
    {
        page.Append("\n### ").Append(words.In(IncidentPageTexts.Heading)).Append("\n\n");
        if (incidents.Count == 0)
        {
            page.Append(total == 0 ? words.In(IncidentPageTexts.None) : words.Fill(IncidentPageTexts.Filtered, total)).Append('\n');
            return;
        }

        var open = incidents.Count(i => i.State == IncidentState.Open);
        page.Append(words.Fill(IncidentPageTexts.Counts, open, incidents.Count - open)).Append('\n');
        foreach (var item in incidents)
        {
            One(item);
        }
    }

    private void One(Incident item)
    {
        page.Append("\n#### ").Append(words.Severity(item.Severity)).Append(": ").Append(MarkdownText.Line(words.In(item.Summary))).Append("\n\n");
        page.Append(MarkdownText.Line(words.Where(item))).Append('\n');
        if (item.Negotiation is { } failed)
        {
            page.Append("\n- **").Append(words.In(IncidentPageTexts.Failed)).Append("** ")
                .Append(MarkdownText.Line(TunnelTexts.About(failed, words.Language))).Append('\n');
        }

        foreach (var cause in item.Causes)
        {
            page.Append("\n- **").Append(words.In(IncidentPageTexts.Cause)).Append("** ")
                .Append(MarkdownText.Line(words.Cause(cause))).Append('\n');
            foreach (var detail in cause.Details)
            {
                page.Append("  - ").Append(MarkdownText.Line(words.In(detail))).Append('\n');
            }

            Evidence(cause.Evidence, cause.EvidenceCount);
        }

        if (item.Causes.Count == 0)
        {
            page.Append("\n- **").Append(words.In(IncidentPageTexts.Cause)).Append("** ").Append(words.In(IncidentPageTexts.NoCause)).Append('\n');
            Evidence(item.Symptoms, item.Symptoms.Count);
        }

        if (item.Causes is [var leading, ..])
        {
            page.Append("- **").Append(words.In(IncidentPageTexts.Check)).Append("** ")
                .Append(string.Join(", ", leading.Entry.Commands.Select(c => $"`{c}`"))).Append('\n');
        }

        page.Append("- **").Append(words.In(IncidentPageTexts.Mend)).Append("** ").Append(MarkdownText.Line(words.In(item.Action))).Append('\n');
    }

    private void Evidence(IReadOnlyList<Evidence> lines, long count)
    {
        var shown = isVerbose ? lines.Count : Math.Min(Lines, lines.Count);
        foreach (var line in lines.Take(shown))
        {
            page.Append("  - ").Append(MarkdownCode.Log(IncidentWords.Line(line))).Append('\n');
        }

        if (count > shown)
        {
            page.Append("  - ").Append(words.Fill(IncidentPageTexts.MoreLines, (count - shown).ToString("N0", CultureInfo.InvariantCulture))).Append('\n');
        }
    }
}
