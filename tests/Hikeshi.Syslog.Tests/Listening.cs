using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Streams;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Tests;

/// <summary>A source that listens on a free port of this machine until it is disposed.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IFrameSource _source;
    private readonly Task _running;

    public Listening(string url, ReceiveLimits? limits = null, ServerCertificate? certificate = null, MemorySink? sink = null, RelpMemory? memory = null, TimeProvider? clock = null)
    {
        Assert.True(ListenAddress.TryParse(url, out var address, out _));
        Sink = sink ?? new MemorySink();
        limits ??= new ReceiveLimits();
        clock ??= TimeProvider.System;
        _source = address!.Transport switch
        {
            Transport.Udp => new UdpSource(address, limits, Watch, clock),
            Transport.Relp => new StreamSource(address, new RelpProtocol(memory ?? new RelpMemory()), new(limits, Watch, clock, certificate)),
            _ => new StreamSource(address, new SyslogProtocol(), new(limits, Watch, clock, certificate)),
        };
        _source.Open();
        EndPoint = _source is UdpSource udp ? udp.EndPoint : ((StreamSource)_source).EndPoint;
        _running = _source.RunAsync(Sink, _stop.Token);
    }

    public MemorySink Sink { get; }

    public MemoryWatch Watch { get; } = new();

    public IPEndPoint EndPoint { get; }

    public async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(EndPoint, TestContext.Current.CancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public void Use(ReceiveLimits limits)
    {
        (_source as UdpSource)?.Use(limits);
        (_source as StreamSource)?.Use(limits);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(30));
        await _source.DisposeAsync();
        _stop.Dispose();
    }
}
