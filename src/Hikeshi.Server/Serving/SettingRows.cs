using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Web.Asking;

namespace Hikeshi.Server.Serving;

/// <summary>What a server runs with, key by key, and what said it; the names of files with secrets are left out.</summary>
internal static class SettingRows
{
    /// <summary>Stands for nothing.</summary>
    public const string Nothing = "–";

    private const string Hidden = "•••";

    /// <summary>The rows, in the order of the table of keys.</summary>
    /// <param name="started">What the server started with.</param>
    /// <param name="latest">What it was told last: of this counts what a running server can take over.</param>
    public static IEnumerable<ServerSetting> Of(ServeSettings started, ServeSettings latest) =>
        started.Values.Zip(latest.Values, (before, now) => before.Key.IsReloadable ? Row(now, latest) : Row(before, started) with
        {
            Awaited = before.IsSame(now) ? null : Told(now, latest),
        });

    private static ServerSetting Row(SettingValue value, ServeSettings settings) => new(value.Key.Name, value.Key.Option, value.Key.About)
    {
        Value = Told(value, settings),
        Origin = value.Origin,
        IsDefault = value.Source == SettingSource.Default,
        IsReloadable = value.Key.IsReloadable,
    };

    private static string Told(SettingValue value, ServeSettings settings)
    {
        var told = value.Source == SettingSource.Default ? value with { Texts = [.. value.Key.Default?.Invoke(settings) ?? []] } : value;
        return told.Texts.Count == 0 ? Nothing : value.Key.NamesSecret ? Hidden : told.Written;
    }
}
