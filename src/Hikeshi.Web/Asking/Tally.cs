using System.Globalization;

namespace Hikeshi.Web.Asking;

/// <summary>How many lines were counted.</summary>
/// <param name="Count">How many.</param>
/// <param name="IsLowerBound">True when devices print some of them only so often, so that there were at least as many.</param>
public readonly record struct Tally(long Count, bool IsLowerBound)
{
    /// <summary>Both together.</summary>
    public Tally With(Tally other) => new(Count + other.Count, IsLowerBound || other.IsLowerBound);

    /// <summary>For people: a lower bound has a plus.</summary>
    public override string ToString() => Count.ToString("N0", CultureInfo.InvariantCulture) + (IsLowerBound ? "+" : "");
}
