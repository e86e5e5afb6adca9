using System.CommandLine;
using System.Net;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Server.Commands;

/// <summary>What the command line says about the web port, checked.</summary>
/// <param name="EndPoint">Where HTTP is answered; null for nowhere.</param>
/// <param name="Tls">How it is encrypted; null when it is not.</param>
/// <param name="Proxies">Reverse proxies in front of it.</param>
internal sealed record WebSettings(IPEndPoint? EndPoint, TlsSettings? Tls, IReadOnlyList<IPNetwork> Proxies)
{
    private const string Plain = "http://";
    private const string Encrypted = "https://";
    private const int UsualPort = 8514;

    /// <exception cref="SettingsException">An option is wrong: the sentence says which and how it is right.</exception>
    public static WebSettings From(ParseResult parsed, ServeOptions options)
    {
        var text = parsed.GetValue(options.Web) ?? $"{Plain}127.0.0.1:{UsualPort}";
        var (certificate, key) = (parsed.GetValue(options.WebCert), parsed.GetValue(options.WebKey));
        var isEncrypted = text.StartsWith(Encrypted, StringComparison.OrdinalIgnoreCase);
        if (!isEncrypted && (certificate ?? key) is not null)
        {
            throw new SettingsException(AccessTexts.WebCertUnused) { Option = certificate is null ? options.WebKey.Name : options.WebCert.Name };
        }

        if (isEncrypted && (certificate is null || key is null))
        {
            throw new SettingsException(AccessTexts.WebCertNeeded.With(text)) { Option = options.Web.Name };
        }

        var web = new WebSettings(
            EndPointOf(text),
            isEncrypted ? new TlsSettings { Certificate = certificate!, Key = key! } : null,
            [.. (parsed.GetValue(options.WebProxy) ?? []).Select(n => ServeSettings.Network(options.WebProxy.Name, n))]);
        return web is { EndPoint: { } point, Tls: null, Proxies: [] } && !IPAddress.IsLoopback(point.Address) && !parsed.GetValue(options.WebPlain)
            ? throw new SettingsException(AccessTexts.PlainWeb.With(text)) { Option = options.Web.Name }
            : web;
    }

    private static IPEndPoint? EndPointOf(string text)
    {
        if (text == "none")
        {
            return null;
        }

        var scheme = text.StartsWith(Encrypted, StringComparison.OrdinalIgnoreCase) ? Encrypted : Plain;
        if (!text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw SettingsException.Bad("--web", text, ServeTexts.GiveWeb);
        }

        var rest = text[scheme.Length..].TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase);
        return IPEndPoint.TryParse(rest, out var point) ? point.Port == 0 && !rest.EndsWith(":0", StringComparison.Ordinal) ? new IPEndPoint(point.Address, UsualPort) : point
            : throw SettingsException.Bad("--web", text, ServeTexts.GiveWeb);
    }
}
