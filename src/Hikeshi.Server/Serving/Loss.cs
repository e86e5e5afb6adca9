using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Server.Serving;

/// <summary>Lines of one origin that were lost for one reason, as long as they came without an hour between.</summary>
/// <param name="origin">Whose they were.</param>
/// <param name="reason">Why.</param>
/// <param name="first">When the first of them was lost, in UTC ticks.</param>
internal sealed class Loss(string origin, FrameRefusal reason, long first)
{
    public string Origin { get; } = origin;

    public FrameRefusal Reason { get; } = reason;

    public long First { get; } = first;

    /// <summary>The ID of the incident.</summary>
    public string Id { get; init; } =
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{LossIncidents.KindName} {origin} {reason} {first}")).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>When the last of them was lost, in UTC ticks.</summary>
    public long Last { get; set; } = first;

    public long Count { get; set; }

    public bool IsOver { get; set; }

    /// <summary>True when the store knows that it is over.</summary>
    public bool IsSaved { get; set; }
}
