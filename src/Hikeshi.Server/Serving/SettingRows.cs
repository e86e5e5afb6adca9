using System.Globalization;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Server.Serving;

/// <summary>How the server was set up, as the options of <c>serve</c>; keys and tokens are left out.</summary>
internal static class SettingRows
{
    public static IReadOnlyList<ServerSetting> Of(ServeSettings s) =>
    [
        Row("--data", ServeTexts.Data, s.Data),
        Row("--listen", ServeTexts.Listen, string.Join(", ", s.Listen)),
        Row("--web", ServeTexts.Web, s.WebUrl ?? "none"),
        Row("--web-cert", AccessTexts.WebCert, s.WebTls?.Certificate ?? "–"),
        Row("--web-proxy", AccessTexts.WebProxy, s.WebProxies.Count == 0 ? "–" : string.Join(", ", s.WebProxies)),
        Row("--token-file", ServeTexts.TokenFile, s.Token is null ? "–" : "•••"),
        Row("--tls-cert", ServeTexts.TlsCert, s.Tls?.Certificate ?? "–"),
        Row("--tls-client-ca", ServeTexts.TlsClientCa, s.Tls?.ClientAuthorities ?? "–"),
        Row("--allow", ServeTexts.Allow, s.Limits.Sources.Count == 0 ? "–" : string.Join(", ", s.Limits.Sources)),
        Row("--proxy", ServeTexts.Proxy, s.Limits.Proxies.Count == 0 ? "–" : string.Join(", ", s.Limits.Proxies)),
        Row("--max-connections", ServeTexts.MostConnections, Number(s.Limits.MostConnections)),
        Row("--max-rate", ServeTexts.MostRate, Number(s.Limits.MostFramesASecond)),
        Row("--timezone", ServeTexts.Timezone, s.Zone.Id),
        Row("--commit-within", ServeTexts.CommitWithin, s.CommitWithin.ToString("c", CultureInfo.InvariantCulture)),
        Row("--journal-size", ServeTexts.JournalSize, Number(s.JournalBytes)),
        Row("--disk-floor", ServeTexts.DiskFloor, Number(s.FloorBytes)),
        Row("--keep", ServeTexts.Keep, s.Keep is { } age ? $"{age.TotalDays:0.##} d" : "–"),
        Row("--keep-size", ServeTexts.KeepSize, s.KeepBytes is { } size ? Number(size) : "–"),
    ];

    private static ServerSetting Row(string option, LocalText about, string value) => new(option, about, value);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
