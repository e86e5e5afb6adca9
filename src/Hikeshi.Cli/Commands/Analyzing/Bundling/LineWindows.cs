using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>Finds which lines to keep: those around each line of evidence, joined where they overlap.</summary>
internal static class LineWindows
{
    /// <summary>So many lines before and after a line of evidence.</summary>
    public const int Around = 50;

    public static IEnumerable<LineWindow> Of(Incident incident, IReadOnlyCollection<string> files, IncidentLog log) =>
        Evidence(incident)
            .Where(e => e is { File: not null, Line: > 0 } && files.Contains(e.File, StringComparer.Ordinal))
            .GroupBy(e => e.File!, StringComparer.Ordinal)
            .SelectMany(file => In(file.Key, [.. file.DistinctBy(e => e.Line).OrderBy(e => e.Line)], log));

    /// <summary>All lines that an incident rests on.</summary>
    public static IEnumerable<Evidence> Evidence(Incident incident) => incident.Causes.SelectMany(c => c.Evidence).Concat(incident.Symptoms);

    private static IEnumerable<LineWindow> In(string file, List<Evidence> lines, IncidentLog log) => Joined(lines.Select(e => e.Line))
        .Select(w => new LineWindow(file, w.First, w.Last, lines.FindAll(e => e.Line >= w.First && e.Line <= w.Last), log));

    private static IEnumerable<(long First, long Last)> Joined(IEnumerable<long> lines)
    {
        (long First, long Last)? open = null;
        foreach (var line in lines)
        {
            if (open is { } window && line - Around <= window.Last + 1)
            {
                open = (window.First, line + Around);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (Math.Max(line - Around, 1), line + Around);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
