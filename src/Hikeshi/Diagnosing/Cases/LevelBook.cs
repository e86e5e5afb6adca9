using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Which levels a device is seen to log, class by class: what it does not log cannot be missed. A level means the more
/// severe ones, too.
/// </summary>
internal sealed class LevelBook
{
    private const int Levels = 8;

    private readonly Dictionary<string, long[]> _last = new(StringComparer.Ordinal);
    private MessageClass? _class;
    private long[] _levels = [];

    public Dictionary<string, long[]> Save() => new(_last, StringComparer.Ordinal);

    public void Load(Dictionary<string, long[]> state)
    {
        foreach (var (name, levels) in state)
        {
            _last[name] = levels;
        }
    }

    /// <summary>Notes a line.</summary>
    /// <param name="of">The class of its message, or null.</param>
    /// <param name="severity">Its severity as sent; -1 when it does not say.</param>
    /// <param name="ticks">The device's clock.</param>
    public void Note(MessageClass? of, int severity, long ticks)
    {
        if (of is null || severity is < 0 or >= Levels)
        {
            return;
        }

        if (!ReferenceEquals(of, _class))
        {
            _class = of;
            if (!_last.TryGetValue(of.Name, out _levels!))
            {
                _last[of.Name] = _levels = new long[Levels];
            }
        }

        _levels[severity] = Math.Max(_levels[severity], Math.Max(ticks, 1));
    }

    /// <summary>When a message of a level or a more verbose one came last, in ticks; 0 for never.</summary>
    public long Last(string name, int level) => _last.TryGetValue(name, out var levels) ? levels.AsSpan(level).ToArray().Max() : 0;

    /// <summary>True when at least one of some messages would be seen.</summary>
    public bool Logs(IReadOnlyList<(string Class, int Level, string Id)> messages) => messages.Count == 0 || messages.Any(m => Last(m.Class, m.Level) > 0);
}
