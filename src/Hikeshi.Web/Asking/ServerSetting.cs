using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>One setting of the running server.</summary>
/// <param name="Name">Its key in the configuration file.</param>
/// <param name="Option">The option of <c>serve</c> that says the same.</param>
/// <param name="About">What it is.</param>
public sealed record ServerSetting(string Name, string Option, LocalText About)
{
    /// <summary>What counts now, as it stands in the file.</summary>
    public required string Value { get; init; }

    /// <summary>What said so: an option, a variable of the environment, a place in the file, or nobody.</summary>
    public required LocalText Origin { get; init; }

    /// <summary>True when nobody said anything.</summary>
    public bool IsDefault { get; init; }

    /// <summary>True when a running server takes a new value over.</summary>
    public bool IsReloadable { get; init; }

    /// <summary>What will count after a restart, where the configuration was changed since the start; else null.</summary>
    public string? Awaited { get; init; }
}
