using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Authentication;
using Hikeshi.Cli.Inputs;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Activation;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Server.Commands;

/// <summary>What the command line says about serving, checked.</summary>
internal sealed record ServeSettings
{
    public required string Data { get; init; }

    /// <summary>Whether the data folder goes when the server ends.</summary>
    public bool IsPassing { get; init; }

    public required IReadOnlyList<ListenAddress> Listen { get; init; }

    /// <summary>Sockets that the service manager opened.</summary>
    public IReadOnlyList<ActivatedSocket> Activated { get; init; } = [];

    /// <summary>Patterns of files to follow.</summary>
    public IReadOnlyList<string> Follow { get; init; } = [];

    /// <summary>Whether lines come on standard input, too.</summary>
    public bool ReadsStdin { get; init; }

    /// <summary>Where HTTP is answered; null for nowhere.</summary>
    public IPEndPoint? Web { get; init; }

    /// <summary>How the web port is encrypted; null when it is not.</summary>
    public TlsSettings? WebTls { get; init; }

    /// <summary>Reverse proxies whose word is taken for whom they speak.</summary>
    public IReadOnlyList<IPNetwork> WebProxies { get; init; } = [];

    /// <summary>The web address as a URL, or null.</summary>
    public string? WebUrl => Web is null ? null : $"{(WebTls is null ? "http" : "https")}://{Web}";

    /// <summary>True when nobody but this machine can reach the web port.</summary>
    public bool IsWebLocal => Web is null || (IPAddress.IsLoopback(Web.Address) && WebProxies.Count == 0);

    /// <summary>True when what others send to the web port can be read on its way.</summary>
    public bool IsWebPlain => Web is { } web && WebTls is null && WebProxies.Count == 0 && !IPAddress.IsLoopback(web.Address);

    /// <summary>What a program may bring in place of a user's token; null for nothing.</summary>
    public string? Token { get; init; }

    public TlsSettings? Tls { get; init; }

    public required ReceiveLimits Limits { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required IReadOnlyDictionary<string, TimeZoneInfo> Zones { get; init; }

    public required IReadOnlyDictionary<string, DeviceName> Names { get; init; }

    public TimeSpan CommitWithin { get; init; }

    public long JournalBytes { get; init; }

    public long FloorBytes { get; init; }

    public TimeSpan? Keep { get; init; }

    public long? KeepBytes { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>A value of each key of the configuration, with what said it: what these settings were made of.</summary>
    public IReadOnlyList<SettingValue> Values { get; init; } = [];

    /// <summary>Checks the options.</summary>
    /// <exception cref="SettingsException">One is wrong: the sentence says which and how it is right.</exception>
    public static ServeSettings From(ParseResult parsed, ServeOptions options, Func<string, string?> environment)
    {
        var isDemo = parsed.GetValue(options.Demo);
        var tls = ReadTls(parsed, options);
        var web = WebSettings.From(parsed, options);
        var activated = ActivatedSockets.Take(environment, Environment.ProcessId);
        return new ServeSettings
        {
            Data = parsed.GetValue(options.Data) ?? (isDemo ? Path.Join(Path.GetTempPath(), "hikeshi-demo-" + Path.GetRandomFileName()) : DataFolder.Default(environment)),
            IsPassing = isDemo && parsed.GetValue(options.Data) is null,
            Listen = Addresses(parsed.GetValue(options.Listen) ?? [], tls is not null, activated.Count > 0),
            Activated = activated,
            Follow = [.. (parsed.GetValue(options.Follow) ?? []).Select(p => p.Length > 0 ? p : throw SettingsException.Bad(options.Follow.Name, p, ServeTexts.GivePattern))],
            ReadsStdin = parsed.GetValue(options.Stdin),
            Web = web.EndPoint,
            WebTls = web.Tls,
            WebProxies = web.Proxies,
            Token = ReadToken(parsed.GetValue(options.TokenFile)),
            Tls = tls,
            Limits = ReadLimits(parsed, options),
            Zone = ReadZone(options.Timezone.Name, parsed.GetValue(options.Timezone) ?? "UTC"),
            Zones = (parsed.GetValue(options.DeviceZone) ?? []).Select(p => Assignment(options.DeviceZone.Name, p))
                .ToDictionary(p => p.Left, p => ReadZone(options.DeviceZone.Name, p.Right), StringComparer.Ordinal),
            Names = ReadNames(parsed, options),
            CommitWithin = Time(parsed, options.CommitWithin) ?? TimeSpan.FromMilliseconds(500),
            JournalBytes = Size(parsed, options.JournalSize) ?? 8L << 30,
            FloorBytes = Size(parsed, options.DiskFloor) ?? 512L << 20,
            Keep = Time(parsed, options.Keep),
            KeepBytes = Size(parsed, options.KeepSize),
            IsDemo = isDemo,
        };
    }

    private static List<ListenAddress> Addresses(string[] texts, bool hasTls, bool isActivated)
    {
        if (texts is ["none"] || (texts.Length == 0 && isActivated))
        {
            return [];
        }

        var addresses = new List<ListenAddress>();
        foreach (var text in texts)
        {
            if (!ListenAddress.TryParse(text, out var address, out var problem))
            {
                throw new SettingsException(problem!) { Option = "--listen" };
            }

            addresses.Add(address!);
        }

        return addresses.Count > 0 ? addresses
            : [.. ListenAddress.Default, .. hasTls ? [new ListenAddress(Pipeline.Receiving.Transport.Tls, new IPEndPoint(IPAddress.Loopback, 6514), true)] : (ListenAddress[])[]];
    }

    private static string? ReadToken(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            var token = File.ReadLines(file).FirstOrDefault()?.Trim() ?? "";
            return token.Length >= 16 ? token : throw new SettingsException(ServeTexts.BadToken.With(file, token.Length));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(ServeTexts.BadToken.With(file, problem.Message), problem);
        }
    }

    private static TlsSettings? ReadTls(ParseResult parsed, ServeOptions options)
    {
        var (certificate, key) = (parsed.GetValue(options.TlsCert), parsed.GetValue(options.TlsKey));
        if ((certificate is null) != (key is null))
        {
            throw new SettingsException(ServeTexts.HalfTls);
        }

        return certificate is null ? null : new TlsSettings
        {
            Certificate = certificate,
            Key = key!,
            ClientAuthorities = parsed.GetValue(options.TlsClientCa),
            AllowLegacyCiphers = parsed.GetValue(options.TlsLegacyCiphers),
            Oldest = parsed.GetValue(options.TlsOldest) switch
            {
                null or "1.2" => SslProtocols.Tls12,
                "1.3" => SslProtocols.Tls13,
                var other => throw SettingsException.Bad(options.TlsOldest.Name, other, ServeTexts.GiveVersion),
            },
        };
    }

    private static ReceiveLimits ReadLimits(ParseResult parsed, ServeOptions options)
    {
        var standard = new ReceiveLimits();
        return standard with
        {
            Sources = [.. (parsed.GetValue(options.Allow) ?? []).Select(n => Network(options.Allow.Name, n))],
            Proxies = [.. (parsed.GetValue(options.Proxy) ?? []).Select(n => Network(options.Proxy.Name, n))],
            MostConnections = Number(parsed, options.MostConnections) ?? standard.MostConnections,
            MostFramesASecond = Number(parsed, options.MostRate) ?? 0,
            IdleTimeout = Time(parsed, options.IdleTimeout) ?? standard.IdleTimeout,
        };
    }

    private static Dictionary<string, DeviceName> ReadNames(ParseResult parsed, ServeOptions options)
    {
        var names = new Dictionary<string, DeviceName>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(options.Alias) ?? [])
        {
            var (host, device) = Assignment(options.Alias.Name, text);
            names[host] = new DeviceName(device);
        }

        foreach (var text in parsed.GetValue(options.Pair) ?? [])
        {
            if (text.Split(',') is not [{ Length: > 0 } first, { Length: > 0 } second])
            {
                throw SettingsException.Bad(options.Pair.Name, text, ServeTexts.GivePair);
            }

            names[first] = new DeviceName(text, first);
            names[second] = new DeviceName(text, second);
        }

        return names;
    }

    private static (string Left, string Right) Assignment(string option, string text) =>
        text.Split('=', 2) is [{ Length: > 0 } left, { Length: > 0 } right] ? (left, right) : throw SettingsException.Bad(option, text, ServeTexts.GiveAssignment);

    internal static IPNetwork Network(string option, string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
        : throw SettingsException.Bad(option, text, ServeTexts.GiveNetwork);

    private static TimeZoneInfo ReadZone(string option, string text) =>
        ReadSettings.TryZone(text, out var zone) ? zone : throw SettingsException.Bad(option, text, ServeTexts.GiveZone);

    private static int? Number(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw SettingsException.Bad(option.Name, text, ServeTexts.GiveNumber);

    private static TimeSpan? Time(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        double? unit = text[digits..] switch { "ms" => 0.001, "s" => 1, "m" => 60, "h" => 3600, "d" => 86400, _ => null };
        return unit is { } seconds && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count * seconds < 86400.0 * 36500
            ? TimeSpan.FromSeconds(count * seconds)
            : throw SettingsException.Bad(option.Name, text, ServeTexts.GiveTime);
    }

    private static long? Size(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        int? shift = text[digits..].ToUpperInvariant() switch { "K" or "KIB" => 10, "M" or "MIB" => 20, "G" or "GIB" => 30, "T" or "TIB" => 40, _ => null };
        return shift is { } by && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1_000_000
            ? (long)count << by
            : throw SettingsException.Bad(option.Name, text, ServeTexts.GiveSize);
    }
}
