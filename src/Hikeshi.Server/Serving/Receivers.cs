using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Commands;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Local;
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
    public static async Task<Receivers> OpenAsync(ServeSettings settings, RelpMemory memory, IReceiveWatch watch, FileSourceOptions files, string positions)
    {
        var receivers = new Receivers();
        try
        {
            var certificate = settings.Tls is { } tls ? ServerCertificate.Open(tls, files.Clock) : null;
            receivers.Listen(settings, memory, new StreamSettings(settings.Limits, watch, files.Clock, certificate));
            if (settings.Follow.Count > 0)
            {
                receivers.Open(new FileSource(settings.Follow, positions, files with { MostFrameBytes = settings.Limits.MostFrameBytes }));
            }

            if (settings.ReadsStdin)
            {
                receivers.Open(new StdinSource(Console.OpenStandardInput(), settings.Limits.MostFrameBytes, files.Clock));
            }

            return receivers;
        }
        catch
        {
            await receivers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Other limits for what comes from now on; connections that are there stay.</summary>
    public void Use(ReceiveLimits limits)
    {
        foreach (var source in _sources)
        {
            (source as UdpSource)?.Use(limits);
            (source as StreamSource)?.Use(limits);
        }
    }

    /// <summary>Receives until it is told to stop, also when no source is left: what was received can still be asked for.</summary>
    public async Task RunAsync(IFrameSink sink, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll([UntilAsync(end.Token), .. _sources.Select(s => RunAsync(s, sink, end))]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources)
        {
            await source.DisposeAsync();
        }
    }

    private static async Task UntilAsync(CancellationToken end) =>
        await Task.Delay(Timeout.Infinite, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>A source that fails ends the others: a server that silently receives no more is worse than one that stops.</summary>
    private static async Task RunAsync(IFrameSource source, IFrameSink sink, CancellationTokenSource end)
    {
        try
        {
            await source.RunAsync(sink, end.Token);
        }
        catch
        {
            await end.CancelAsync();
            throw;
        }
    }

    private void Listen(ServeSettings settings, RelpMemory memory, StreamSettings streams)
    {
        foreach (var address in settings.Listen)
        {
            Open(Of(address));
        }

        foreach (var (socket, address) in settings.Activated)
        {
            var source = Of(address);
            _sources.Add(source);
            if (source is UdpSource datagrams)
            {
                datagrams.Adopt(socket);
            }
            else
            {
                ((StreamSource)source).Adopt(socket);
            }
        }

        IFrameSource Of(ListenAddress address) => address.Transport switch
        {
            Transport.Udp => new UdpSource(address, streams.Limits, streams.Watch, streams.Clock),
            Transport.Relp => new StreamSource(address, new RelpProtocol(memory), streams),
            _ => new StreamSource(address, new SyslogProtocol(), streams),
        };
    }

    private void Open(IFrameSource source)
    {
        _sources.Add(source);
        source.Open();
    }
}
