using System.CommandLine;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>The options of <c>serve</c>. All are texts: what is wrong with them is said by <see cref="ServeSettings"/>.</summary>
internal sealed class ServeOptions(Language language)
{
    public Option<string?> Data { get; } = One("--data", "DIR", ServeTexts.Data, language);

    public Option<string[]> Listen { get; } = Many("--listen", "URL", ServeTexts.Listen, language);

    public Option<string[]> Follow { get; } = Many("--follow", "PATTERN", ServeTexts.Follow, language);

    public Option<bool> Stdin { get; } = new("--stdin") { Description = ServeTexts.Stdin.In(language) };

    public Option<string?> Web { get; } = One("--web", "URL", ServeTexts.Web, language);

    public Option<string?> TokenFile { get; } = One("--token-file", "FILE", ServeTexts.TokenFile, language);

    public Option<string?> WebCert { get; } = One("--web-cert", "FILE", AccessTexts.WebCert, language);

    public Option<string?> WebKey { get; } = One("--web-key", "FILE", AccessTexts.WebKey, language);

    public Option<string[]> WebProxy { get; } = Many("--web-proxy", "NETWORK", AccessTexts.WebProxy, language);

    public Option<bool> WebPlain { get; } = new("--web-plain") { Description = AccessTexts.WebPlain.In(language) };

    public Option<string?> TlsCert { get; } = One("--tls-cert", "FILE", ServeTexts.TlsCert, language);

    public Option<string?> TlsKey { get; } = One("--tls-key", "FILE", ServeTexts.TlsKey, language);

    public Option<string?> TlsClientCa { get; } = One("--tls-client-ca", "FILE", ServeTexts.TlsClientCa, language);

    public Option<string?> TlsOldest { get; } = One("--tls-oldest", "VERSION", ServeTexts.TlsOldest, language);

    public Option<bool> TlsLegacyCiphers { get; } = new("--tls-legacy-ciphers") { Description = ServeTexts.TlsLegacyCiphers.In(language) };

    public Option<string[]> Allow { get; } = Many("--allow", "NETWORK", ServeTexts.Allow, language);

    public Option<string[]> Proxy { get; } = Many("--proxy", "NETWORK", ServeTexts.Proxy, language);

    public Option<string?> MostConnections { get; } = One("--max-connections", "N", ServeTexts.MostConnections, language);

    public Option<string?> MostRate { get; } = One("--max-rate", "N", ServeTexts.MostRate, language);

    public Option<string?> IdleTimeout { get; } = One("--idle-timeout", "TIME", ServeTexts.IdleTimeout, language);

    public Option<string?> Timezone { get; } = One("--timezone", "ZONE", ServeTexts.Timezone, language);

    public Option<string[]> DeviceZone { get; } = Many("--device-zone", "DEVICE=ZONE", ServeTexts.DeviceZone, language);

    public Option<string[]> Alias { get; } = Many("--alias", "HOST=DEVICE", ServeTexts.Alias, language);

    public Option<string[]> Pair { get; } = Many("--pair", "A,B", ServeTexts.Pair, language);

    public Option<string?> CommitWithin { get; } = One("--commit-within", "TIME", ServeTexts.CommitWithin, language);

    public Option<string?> JournalSize { get; } = One("--journal-size", "SIZE", ServeTexts.JournalSize, language);

    public Option<string?> DiskFloor { get; } = One("--disk-floor", "SIZE", ServeTexts.DiskFloor, language);

    public Option<string?> Keep { get; } = One("--keep", "TIME", ServeTexts.Keep, language);

    public Option<string?> KeepSize { get; } = One("--keep-size", "SIZE", ServeTexts.KeepSize, language);

    public Option<bool> Demo { get; } = new("--demo") { Description = ServeTexts.Demo.In(language) };

    public Option<string?> Config { get; } = One("--config", "FILE", ConfigTexts.File, language);

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
    [
        Config, Data, Listen, Follow, Stdin, Web, WebCert, WebKey, WebProxy, WebPlain, TokenFile, TlsCert, TlsKey, TlsClientCa, TlsOldest, TlsLegacyCiphers, Allow, Proxy,
        MostConnections, MostRate, IdleTimeout, Timezone, DeviceZone, Alias, Pair, CommitWithin, JournalSize, DiskFloor, Keep, KeepSize, Demo,
    ];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    private static Option<string?> One(string name, string value, LocalText about, Language language) =>
        new(name) { Description = about.In(language), HelpName = value };

    private static Option<string[]> Many(string name, string value, LocalText about, Language language) =>
        new(name) { Description = about.In(language), HelpName = value, AllowMultipleArgumentsPerToken = false };
}
