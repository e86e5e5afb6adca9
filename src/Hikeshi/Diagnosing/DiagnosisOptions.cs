namespace Hikeshi.Diagnosing;

/// <summary>What diagnosis cannot know from the lines.</summary>
public sealed record DiagnosisOptions
{
    /// <summary>Nothing is known.</summary>
    public static DiagnosisOptions Default { get; } = new();

    /// <summary>Host to device: the two units of a failover pair are one device, as are the names of one firewall.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
