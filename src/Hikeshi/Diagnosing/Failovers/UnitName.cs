using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>A unit as far as it is known.</summary>
/// <param name="Unit">primary or secondary, or null.</param>
/// <param name="Host">Its host, where the hosts of the pair differ; else null.</param>
public sealed record UnitName(string? Unit, string? Host)
{
    internal static UnitName Of(Observation item) => new(item.Unit, item.Host);

    /// <summary>What both know of one unit.</summary>
    internal UnitName With(UnitName other) => new(Unit ?? other.Unit, Host ?? other.Host);

    /// <summary>The other unit of the pair.</summary>
    internal static string? Mate(string? unit) => unit switch
    {
        "primary" => "secondary",
        "secondary" => "primary",
        _ => null,
    };
}
