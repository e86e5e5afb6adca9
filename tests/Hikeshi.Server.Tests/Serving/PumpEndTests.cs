using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Server.Serving;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Server.Tests.Serving;

public sealed class PumpEndTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_ends_the_pump_ends_the_server()
    {
        var settings = RunningServer.Settings("serve", "--data", _folder.Path, "--web", "none", "--listen", "tcp://127.0.0.1:0", "--disk-floor", "1M");
        await using var host = await ServerHost.StartAsync(settings with { Zones = new BrokenZones() }, MessageCatalog.BuiltIn, TimeProvider.System);
        var running = host.RunAsync();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host.Receivers.OfType<StreamSource>().First().EndPoint, Cancel);
        await socket.SendAsync(Encoding.UTF8.GetBytes("%ASA-5-713120: IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)\n"), Cancel);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => running.WaitAsync(TimeSpan.FromSeconds(60), Cancel));
        Assert.Equal("broken", problem.Message);
    }

    /// <summary>Stands for any mistake in what the pump does with a line.</summary>
    private sealed class BrokenZones : IReadOnlyDictionary<string, TimeZoneInfo>
    {
        public IEnumerable<string> Keys => [];

        public IEnumerable<TimeZoneInfo> Values => [];

        public int Count => 0;

        public TimeZoneInfo this[string key] => throw new InvalidOperationException("broken");

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out TimeZoneInfo value) => throw new InvalidOperationException("broken");

        public IEnumerator<KeyValuePair<string, TimeZoneInfo>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, TimeZoneInfo>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
