using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>
/// All keys of the configuration file: reading, <c>config check</c>, <c>config show</c>, reloading, the page of settings and
/// the reference are made of this table. Tests hold it to the options of <c>serve</c> and to the documents.
/// </summary>
internal static class SettingKeys
{
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new("receive.listen", "--listen", ServeTexts.Listen, "[\"udp://0.0.0.0:5514\", \"tcp://0.0.0.0:5514\"]") { Kind = SettingKind.List, Default = s => s.Listen.Select(l => l.ToString()) },
        new("receive.follow", "--follow", ServeTexts.Follow, "[\"/var/log/fw/*.log\"]") { Kind = SettingKind.List },
        new("receive.stdin", "--stdin", ServeTexts.Stdin, "false") { Kind = SettingKind.Flag, Default = _ => ["false"] },
        new("receive.allow", "--allow", ServeTexts.Allow, "[\"192.0.2.0/24\"]") { Kind = SettingKind.List, IsReloadable = true },
        new("receive.proxies", "--proxy", ServeTexts.Proxy, "[\"198.51.100.7\"]") { Kind = SettingKind.List, IsReloadable = true },
        new("receive.max_connections", "--max-connections", ServeTexts.MostConnections, "10000") { IsReloadable = true, Default = s => [Amount.Of(s.Limits.MostConnections)] },
        new("receive.max_rate", "--max-rate", ServeTexts.MostRate, "5000") { IsReloadable = true },
        new("receive.idle_timeout", "--idle-timeout", ServeTexts.IdleTimeout, "\"1h\"") { IsReloadable = true, Default = s => [Amount.Of(s.Limits.IdleTimeout)] },
        new("receive.tls.certificate", "--tls-cert", ServeTexts.TlsCert, "\"/etc/hikeshi/cert.pem\""),
        new("receive.tls.key", "--tls-key", ServeTexts.TlsKey, "\"/etc/hikeshi/key.pem\"") { NamesSecret = true },
        new("receive.tls.client_authorities", "--tls-client-ca", ServeTexts.TlsClientCa, "\"/etc/hikeshi/senders.pem\""),
        new("receive.tls.oldest", "--tls-oldest", ServeTexts.TlsOldest, "\"1.2\"") { Default = _ => ["1.2"] },
        new("receive.tls.legacy_ciphers", "--tls-legacy-ciphers", ServeTexts.TlsLegacyCiphers, "false") { Kind = SettingKind.Flag, Default = _ => ["false"] },
        new("devices.timezone", "--timezone", ServeTexts.Timezone, "\"Asia/Tokyo\"") { IsReloadable = true, Default = s => [s.Zone.Id] },
        new("devices.zones", "--device-zone", ServeTexts.DeviceZone, "{ fw-ny = \"America/New_York\" }") { Kind = SettingKind.Map, IsReloadable = true },
        new("devices.aliases", "--alias", ServeTexts.Alias, "{ \"192.0.2.1\" = \"core\" }") { Kind = SettingKind.Map, IsReloadable = true },
        new("devices.pairs", "--pair", ServeTexts.Pair, "[\"fw-a,fw-b\"]") { Kind = SettingKind.List, IsReloadable = true },
        new("store.data", "--data", ServeTexts.Data, "\"/var/lib/hikeshi\"") { Default = s => [s.Data] },
        new("store.commit_within", "--commit-within", ServeTexts.CommitWithin, "\"500ms\"") { Default = s => [Amount.Of(s.CommitWithin)] },
        new("store.journal_size", "--journal-size", ServeTexts.JournalSize, "\"8G\"") { Default = s => [Amount.OfBytes(s.JournalBytes)] },
        new("store.disk_floor", "--disk-floor", ServeTexts.DiskFloor, "\"512M\"") { Default = s => [Amount.OfBytes(s.FloorBytes)] },
        new("store.keep", "--keep", ServeTexts.Keep, "\"90d\"") { IsReloadable = true },
        new("store.keep_size", "--keep-size", ServeTexts.KeepSize, "\"200G\"") { IsReloadable = true },
        new("web.address", "--web", ServeTexts.Web, "\"http://127.0.0.1:8514\"") { Default = s => [s.WebUrl ?? ""] },
        new("web.certificate", "--web-cert", AccessTexts.WebCert, "\"/etc/hikeshi/web.pem\""),
        new("web.key", "--web-key", AccessTexts.WebKey, "\"/etc/hikeshi/web.key\"") { NamesSecret = true },
        new("web.proxies", "--web-proxy", AccessTexts.WebProxy, "[\"198.51.100.8\"]") { Kind = SettingKind.List },
        new("web.plain", "--web-plain", AccessTexts.WebPlain, "false") { Kind = SettingKind.Flag, Default = _ => ["false"] },
        new("web.token_file", "--token-file", ServeTexts.TokenFile, "\"/etc/hikeshi/token\"") { NamesSecret = true },
    ];

    public static SettingKey? Find(string name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>True for the name of a table, as <c>receive.tls</c>.</summary>
    public static bool IsTable(string name) => All.Any(k => k.Name.StartsWith(name + ".", StringComparison.Ordinal));
}
