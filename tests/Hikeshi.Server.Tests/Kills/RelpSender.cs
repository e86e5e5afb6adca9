using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hikeshi.Server.Tests.Kills;

/// <summary>
/// A RELP sender that does not give up: it repeats what was not acknowledged on a new connection, as rsyslog does, with
/// new transaction numbers and an open window of 128.
/// </summary>
internal sealed class RelpSender(IPEndPoint target)
{
    private const int Window = 128;

    private readonly Queue<long> _unconfirmed = new();
    private long _acknowledged;
    private volatile bool _isEnding;

    /// <summary>How many lines were sent once at least; lines are numbered from 0.</summary>
    public long Sent { get; private set; }

    /// <summary>How many lines were acknowledged.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    public static string Line(long number) =>
        $"<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid={number:x8})";

    /// <summary>No new lines from now on; those that are on their way are still brought home.</summary>
    public void End() => _isEnding = true;

    /// <summary>Sends until it was told to end and all is acknowledged.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !(_isEnding && _unconfirmed.Count == 0))
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 20_000 };
                socket.Connect(target);
                Session(new NetworkStream(socket), stop);
            }
            catch (Exception problem) when (problem is SocketException or IOException)
            {
                stop.WaitHandle.WaitOne(50);
            }
        }
    }

    private void Session(NetworkStream stream, CancellationToken stop)
    {
        var transaction = 1;
        Write(stream, transaction++, "open", "relp_version=0\nrelp_software=test\ncommands=syslog");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        Answer(reader);
        foreach (var number in _unconfirmed)
        {
            Write(stream, transaction++, "syslog", Line(number));
        }

        while (!stop.IsCancellationRequested)
        {
            while (!_isEnding && _unconfirmed.Count < Window)
            {
                _unconfirmed.Enqueue(Sent);
                Write(stream, transaction++, "syslog", Line(Sent++));
            }

            if (_unconfirmed.Count == 0)
            {
                Write(stream, transaction, "close", "");
                return;
            }

            Answer(reader);
            _unconfirmed.Dequeue();
            Interlocked.Increment(ref _acknowledged);
        }
    }

    private static void Write(NetworkStream stream, int transaction, string command, string data) =>
        stream.Write(Encoding.ASCII.GetBytes(data.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{transaction} {command} 0\n")
            : string.Create(CultureInfo.InvariantCulture, $"{transaction} {command} {data.Length} {data}\n")));

    /// <summary>Answers come in the order of the frames; anything but 200 ends the connection.</summary>
    private static void Answer(StreamReader reader)
    {
        var line = reader.ReadLine() ?? throw new IOException("The connection ended.");
        if (!line.Contains(" 200 OK", StringComparison.Ordinal))
        {
            throw new IOException(line);
        }

        if (line.StartsWith("1 rsp", StringComparison.Ordinal))
        {
            reader.ReadLine();
            reader.ReadLine();
            reader.ReadLine();
        }
    }
}
