namespace Hikeshi.Catalog;

/// <summary>How often a device prints a message at most: counts of it are lower bounds.</summary>
/// <param name="Seconds">At most one line in so many seconds.</param>
/// <param name="Per">For each <c>device</c> or <c>process</c>.</param>
/// <param name="When">The transport the limit is restricted to, or null.</param>
public sealed record RateLimit(int Seconds, string Per, string? When);
