using System.Collections;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>Counts what was read for the summary on standard error.</summary>
internal sealed class ParseCounts(TimeProvider clock)
{
    /// <summary>IDs have at most seven digits: one bit each.</summary>
    private const int MostIds = 10_000_000;

    private readonly long[] _statuses = new long[4];
    private readonly BitArray _seen = new(MostIds);
    private readonly long _started = clock.GetTimestamp();

    private int _ids;

    public long Lines { get; private set; }

    public void Add(Event item)
    {
        Lines++;
        _statuses[(int)item.Status]++;
        if (item.Id is > 0 and < MostIds && !_seen[item.Id])
        {
            _seen[item.Id] = true;
            _ids++;
        }
    }

    public string Sentence(Language language)
    {
        var seconds = Math.Max(clock.GetElapsedTime(_started).TotalSeconds, 0.001);
        return string.Format(
            null,
            CliTexts.Summary.In(language),
            Lines,
            _statuses[(int)EventStatus.Parsed],
            _statuses[(int)EventStatus.Drift],
            _statuses[(int)EventStatus.Unknown],
            _statuses[(int)EventStatus.Untagged],
            _ids,
            (long)(Lines / seconds));
    }
}
