using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Tests.Relp;

public sealed class RelpMemoryTests : IDisposable
{
    private readonly RelpMemory _memory = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Connection _connection;

    public RelpMemoryTests()
    {
        _listener.Start();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(_listener.LocalEndpoint);
        _connection = new Connection(socket, IPAddress.Loopback, TimeProvider.System);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _listener.Dispose();
    }

    [Fact]
    public void Of_too_many_clients_those_that_were_silent_longest_are_forgotten()
    {
        for (var client = 0; client <= RelpMemory.MostClients; client++)
        {
            _memory.Remember(Origin(client), "<165>one"u8);
        }

        Assert.False(IsRepeated(0));
        Assert.True(IsRepeated(RelpMemory.MostClients / 2));
        Assert.True(IsRepeated(RelpMemory.MostClients));
    }

    [Fact]
    public void A_client_whose_connection_is_open_is_not_forgotten()
    {
        _memory.Remember(Origin(0), "<165>one"u8);
        _memory.Begin(Session(0));
        for (var client = 1; client <= RelpMemory.MostClients; client++)
        {
            _memory.Remember(Origin(client), "<165>one"u8);
        }

        Assert.True(IsRepeated(0));
        Assert.False(IsRepeated(1));
    }

    private bool IsRepeated(int client) =>
        _memory.Find(Session(client), new RelpMark(System.IO.Hashing.XxHash3.HashToUInt64("<165>one"u8), 8, 0)).Count > 0;

    private RelpSession Session(int client) => new(
        _connection, new SourceState(Origin(client), () => 0, TimeProvider.System), new SourceSink(new MemorySink(), new ReceiveLimits(), new MemoryWatch(), TimeProvider.System), _memory);

    private static FrameOrigin Origin(int client)
    {
        var address = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(address, 0x0A000000 + client);
        return new FrameOrigin { Transport = Transport.Relp, Address = new IPAddress(address) };
    }
}
