using System.Reflection;

namespace Hikeshi.Cli;

/// <summary>Which hikeshi this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Without the build, as in 0.1.0.</summary>
    public static string Short => Text.Split('+')[0];

    /// <summary>With the build.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
