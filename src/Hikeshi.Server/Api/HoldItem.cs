using Hikeshi.DuckDb.Keeping;

namespace Hikeshi.Server.Api;

/// <summary>A hold. To place one, placed and released are left out; to release one, everything but the name.</summary>
internal sealed record HoldItem(string? Name)
{
    public string? Reason { get; init; }

    public string? Person { get; init; }

    public string? Device { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? Placed { get; init; }

    public DateTimeOffset? Released { get; init; }

    public static HoldItem Of(Hold hold) => new(hold.Name)
    {
        Reason = hold.Reason,
        Person = hold.Person,
        Device = hold.Device,
        Since = Moment(hold.SinceTicks),
        Until = Moment(hold.UntilTicks),
        Placed = Moment(hold.PlacedTicks == 0 ? null : hold.PlacedTicks),
        Released = Moment(hold.ReleasedTicks),
    };

    public Hold ToHold() => new(Name ?? "", Reason ?? "", Person ?? "")
    {
        Device = Device,
        SinceTicks = Since?.UtcTicks,
        UntilTicks = Until?.UtcTicks,
        PlacedTicks = Placed?.UtcTicks ?? 0,
        ReleasedTicks = Released?.UtcTicks,
    };

    private static DateTimeOffset? Moment(long? ticks) => ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;
}
