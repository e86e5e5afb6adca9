namespace Hikeshi.Catalog;

/// <summary>The names of <see cref="NameKind"/> in catalog files; stand-ins begin with them, too.</summary>
internal static class NameKinds
{
    private static readonly string[] Names = ["", "host", "user", "group"];

    public static string Name(NameKind kind) => Names[(int)kind];

    /// <summary>Reads a name; null is <see cref="NameKind.None"/>.</summary>
    public static bool TryParse(string? name, out NameKind kind)
    {
        var index = name is null ? 0 : Array.IndexOf(Names, name);
        kind = (NameKind)Math.Max(index, 0);
        return index > 0 || name is null;
    }
}
