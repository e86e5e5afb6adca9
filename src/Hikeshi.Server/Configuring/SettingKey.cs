using Hikeshi.Server.Commands;
using Hikeshi.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>A key of the configuration file, and the option of <c>serve</c> that says the same.</summary>
/// <param name="Name">Its full name, as in <c>store.keep</c>.</param>
/// <param name="Option">The option.</param>
/// <param name="About">What it is, as the help has it.</param>
/// <param name="Example">A value as it stands in the file.</param>
internal sealed record SettingKey(string Name, string Option, LocalText About, string Example)
{
    public SettingKind Kind { get; init; }

    /// <summary>True when a running server takes a new value over.</summary>
    public bool IsReloadable { get; init; }

    /// <summary>True when its value names a file with a secret: pages and the audit log do not show it.</summary>
    public bool NamesSecret { get; init; }

    /// <summary>What a server runs with where nobody said anything; null when that is nothing.</summary>
    public Func<ServeSettings, IEnumerable<string>>? Default { get; init; }

    /// <summary>The variable of the environment that says the same.</summary>
    public string Variable { get; } = "HIKESHI_" + Name.Replace('.', '_').ToUpperInvariant();
}
