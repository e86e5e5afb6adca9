using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Commands;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Streams;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Server.Serving;

/// <summary>All sources of a server: opened together, so that a start either listens everywhere or says why not.</summary>
internal sealed class Receivers : IAsyncDisposable
{
    private readonly List<IFrameSource> _sources = [];

    private Receivers()
    {
    }

    public IReadOnlyList<IFrameSource> All => _sources;

    /// <summary>Opens what the settings name.</summary>
    /// <exception cref="SourceException">One cannot be opened; the others are closed again.</exception>
    public static async Task<Receivers> OpenAsync(ServeSettings settings, RelpMemory memory, IReceiveWatch watch, TimeProvider clock)
    {
        var receivers = new Receivers();
        try
        {
            var certificate = settings.Tls is { } tls ? ServerCertificate.Open(tls, clock) : null;
            var streams = new StreamSettings(settings.Limits, watch, clock, certificate);
            foreach (var address in settings.Listen)
            {
                IFrameSource source = address.Transport switch
                {
                    Transport.Udp => new UdpSource(address, settings.Limits, watch, clock),
                    Transport.Relp => new StreamSource(address, new RelpProtocol(memory), streams),
                    _ => new StreamSource(address, new SyslogProtocol(), streams),
                };
                receivers._sources.Add(source);
                source.Open();
            }

            return receivers;
        }
        catch
        {
            await receivers.DisposeAsync();
            throw;
        }
    }

    public Task RunAsync(IFrameSink sink, CancellationToken stop) => Task.WhenAll(_sources.Select(s => s.RunAsync(sink, stop)));

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources)
        {
            await source.DisposeAsync();
        }
    }
}
