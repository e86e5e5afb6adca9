using System.Globalization;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The verdicts on a terminal: whom, what, since when, why, the proof, what to type and what to change.</summary>
internal sealed class IncidentPage(Page page, TerminalView view, IncidentWords words, bool isVerbose)
{
    /// <summary>So many incidents are told in full; the others take one line each.</summary>
    private const int InFull = 3;

    /// <summary>So many take a line.</summary>
    private const int InBrief = 10;

    /// <summary>So many lines of evidence are shown, unless all are asked for.</summary>
    private const int Lines = 3;

    private const int Indent = 2;

    public void Write(IReadOnlyList<Incident> incidents, int total)
    {
        page.Blank();
        page.Text(words.In(IncidentPageTexts.Heading), ink: Ink.Strong);
        if (incidents.Count == 0)
        {
            page.Text(total == 0 ? words.In(IncidentPageTexts.None) : words.Fill(IncidentPageTexts.Filtered, total), Indent);
            return;
        }

        var open = incidents.Count(i => i.State == IncidentState.Open);
        page.Text(words.Fill(IncidentPageTexts.Counts, open, incidents.Count - open), Indent);
        var full = isVerbose ? incidents.Count : InFull;
        foreach (var item in incidents.Take(full))
        {
            page.Blank();
            One(item);
        }

        if (incidents.Count > full)
        {
            page.Blank();
            foreach (var item in incidents.Skip(full).Take(InBrief))
            {
                Title(item);
            }

            if (incidents.Count > full + InBrief)
            {
                page.Text(words.Fill(IncidentPageTexts.More, incidents.Count - full - InBrief), Indent, ink: Ink.Faint);
            }
        }
    }

    /// <summary>One incident in full.</summary>
    public void One(Incident item)
    {
        Title(item);
        page.Text(words.Where(item), Body, ink: Ink.Faint);
        if (item.Negotiation is { } failed)
        {
            Labelled(IncidentPageTexts.Failed, SafeText.Of(TunnelTexts.About(failed, words.Language)));
        }

        foreach (var cause in item.Causes.Take(isVerbose ? int.MaxValue : 2))
        {
            Cause(cause);
        }

        if (item.Causes.Count == 0)
        {
            Labelled(IncidentPageTexts.Cause, words.In(IncidentPageTexts.NoCause));
        }

        if (item.Causes.Count == 0 || isVerbose)
        {
            Evidence(IncidentPageTexts.Seen, item.Symptoms, item.Symptoms.Count);
        }

        foreach (var measure in item.Measures)
        {
            Labelled(IncidentPageTexts.Sums, $"{measure.Field}: {words.Fill(IncidentPageTexts.Measured, Number(measure.Total), Number(measure.Worst))}");
        }

        if (item.Causes is [{ Entry.Commands.Count: > 0 } leading, ..])
        {
            foreach (var (command, i) in leading.Entry.Commands.Select((c, i) => (c, i)).Take(isVerbose ? int.MaxValue : 2))
            {
                Row(i == 0 ? words.In(IncidentPageTexts.Check) : "", Filled(command, item), Ink.Code);
            }
        }

        Labelled(IncidentPageTexts.Mend, Filled(words.In(item.Action), item));
        if (isVerbose)
        {
            Story(item);
        }
    }

    private int SeverityWidth => DisplayWidth.Of(words.Severity(IncidentSeverity.Critical));

    private int Body => Indent + SeverityWidth + PageCell.Gap;

    private int LabelWidth => new[]
    {
        IncidentPageTexts.Failed, IncidentPageTexts.Cause, IncidentPageTexts.Proof, IncidentPageTexts.Seen, IncidentPageTexts.Check, IncidentPageTexts.Mend,
        IncidentPageTexts.Story, IncidentPageTexts.Sums, IncidentPageTexts.JoinedBy,
    }.Max(t => DisplayWidth.Of(words.In(t)));

    private void Title(Incident item)
    {
        var ink = item.State == IncidentState.Open && item.Severity <= IncidentSeverity.High ? Ink.Alarm : Ink.Strong;
        page.Row(Indent, new PageCell(words.Severity(item.Severity), SeverityWidth, ink), new PageCell(SafeText.Of(words.In(item.Summary)), 0, Ink.Strong));
    }

    private void Cause(IncidentCause cause)
    {
        Labelled(IncidentPageTexts.Cause, words.Cause(cause));
        foreach (var detail in cause.Details.Take(isVerbose ? int.MaxValue : 2))
        {
            Row("", SafeText.Of(words.In(detail)).Replace("`", "", StringComparison.Ordinal));
        }

        Evidence(IncidentPageTexts.Proof, cause.Evidence, cause.EvidenceCount);
    }

    private void Evidence(LocalText label, IReadOnlyList<Evidence> lines, long count)
    {
        var shown = isVerbose ? lines.Count : Math.Min(Lines, lines.Count);
        for (var i = 0; i < shown; i++)
        {
            var room = view.Width - Body - LabelWidth - PageCell.Gap;
            Row(i == 0 ? words.In(label) : "", DisplayWidth.Fit(SafeText.Of(IncidentWords.Line(lines[i])), room).TrimEnd(), Ink.Faint);
        }

        if (count > shown && shown > 0)
        {
            Row("", words.Fill(IncidentPageTexts.MoreLines, Number(count - shown)), Ink.Faint);
        }
    }

    private void Story(Incident item)
    {
        for (var i = 0; i < item.Timeline.Count; i++)
        {
            var mark = item.Timeline[i];
            Row(i == 0 ? words.In(IncidentPageTexts.Story) : "", $"{IncidentWords.Time(mark.Ticks)}  {mark.Id ?? ""}  {words.In(mark.Text)}");
        }

        if (item.JoinedBy.Count > 0)
        {
            Labelled(IncidentPageTexts.JoinedBy, string.Join(", ", item.JoinedBy));
        }
    }

    private void Labelled(LocalText label, string text) => Row(words.In(label), text.Replace("`", "", StringComparison.Ordinal));

    private void Row(string label, string text, Ink ink = Ink.Plain) =>
        page.Row(Body, new PageCell(label, LabelWidth, Ink.Faint), new PageCell(text, 0, ink));

    /// <summary>The commands name the peer by PEER: here he is known.</summary>
    private static string Filled(string command, Incident item) =>
        item.Subject.FirstOrDefault(s => s.Key == "peer.ip") is { Value: { } peer } ? command.Replace("PEER", SafeText.Of(peer), StringComparison.Ordinal) : command;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
