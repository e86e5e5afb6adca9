namespace Hikeshi.Web.Asking;

/// <summary>
/// The lines of an incident that somebody reads: diagnosis keeps the first and the last of them, so that a busy incident
/// drops lines while they are read. Here they stay, up to a bound, and new ones come at their end.
/// </summary>
/// <param name="most">So many are kept; beyond it all begins anew with what diagnosis has.</param>
public sealed class KeptLines(int most = 400)
{
    private readonly HashSet<EvidenceView> _lines = [];
    private string? _incident;

    /// <summary>All lines that were shown of this incident and those it has now, in the order of time.</summary>
    public IReadOnlyList<EvidenceView> With(IncidentView item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var now = item.Lines;
        if (item.Id != _incident || _lines.Count + now.Count(l => !_lines.Contains(l)) > most)
        {
            _incident = item.Id;
            _lines.Clear();
        }

        _lines.UnionWith(now);
        return [.. _lines.OrderBy(l => l.Ticks)];
    }
}
