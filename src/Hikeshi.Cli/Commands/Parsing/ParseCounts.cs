using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>Counts what was read for the summary on standard error.</summary>
internal sealed class ParseCounts(TimeProvider clock)
{
    /// <summary>Hostile input can name ten million IDs; beyond this many they are not told apart.</summary>
    private const int MostIds = 100_000;

    private readonly long[] _statuses = new long[4];
    private readonly HashSet<int> _ids = [];
    private readonly long _started = clock.GetTimestamp();

    public long Lines { get; private set; }

    public void Add(Event item)
    {
        Lines++;
        _statuses[(int)item.Status]++;
        if (item.Id > 0 && _ids.Count < MostIds)
        {
            _ids.Add(item.Id);
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
            _ids.Count,
            (long)(Lines / seconds));
    }
}
