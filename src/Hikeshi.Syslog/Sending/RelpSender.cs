using System.Buffers;
using System.Buffers.Text;
using System.Net.Sockets;
using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Sending;

/// <summary>
/// RELP: each line is acknowledged, and what was not when a connection broke is sent again on the next one, before
/// anything new and in its order, so that the receiver can recognise it.
/// </summary>
internal sealed class RelpSender(Dialer dialer, SendOptions options) : ISyslogSender
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Transactions have nine digits; then they begin anew, behind that of the session's opening.</summary>
    private const int LastTransaction = 999_999_999;
    private const int OpenTransaction = 1;

    private readonly RelpWindow _window = new(Math.Clamp(options.Window, 1, SendOptions.MostWindow));
    private readonly ArrayBufferWriter<byte> _out = new(2 * FlushBytes);
    private RelpFramer _answers = new(4096);
    private Stream? _stream;
    private long _progress = options.Clock.GetTimestamp();
    private int _next;
    private long _sent;
    private long _acknowledged;
    private long _resent;
    private int _connections;

    public SendCounts Counts => new(_sent, _acknowledged, _sent - _acknowledged, _resent, _connections);

    public async Task OpenAsync(CancellationToken stop)
    {
        try
        {
            await BeginAsync(await dialer.DialAsync(stop).ConfigureAwait(false), stop).ConfigureAwait(false);
        }
        catch (IOException problem)
        {
            throw new SendException(SendTexts.NoRelp.With(dialer.Address, problem.Message), problem);
        }
    }

    public async ValueTask SendAsync(LineBatch lines, CancellationToken stop)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (_window.IsFull || _next > LastTransaction)
            {
                await WaitAsync(_next > LastTransaction ? 0 : _window.Count / 2, stop).ConfigureAwait(false);
            }

            Add(lines[i]);
            _sent++;
            if (_out.WrittenCount >= FlushBytes)
            {
                await PassAsync(mustHear: false, stop).ConfigureAwait(false);
            }
        }

        await PassAsync(mustHear: false, stop).ConfigureAwait(false);
    }

    public async Task FinishAsync(CancellationToken stop)
    {
        await WaitAsync(0, stop).ConfigureAwait(false);
        if (_stream is { } stream)
        {
            try
            {
                Frame("close"u8, default);
                await stream.WriteAsync(_out.WrittenMemory, stop).ConfigureAwait(false);
                await stream.ReadAtLeastAsync(new byte[64], 1, throwOnEndOfStream: false, stop).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is IOException or SocketException)
            {
                // Everything is acknowledged: the goodbye is a courtesy.
            }

            await HangUpAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => HangUpAsync();

    /// <summary>Waits until no more than so many lines are unacknowledged.</summary>
    private async ValueTask WaitAsync(int most, CancellationToken stop)
    {
        while (_window.Count > most)
        {
            await PassAsync(mustHear: true, stop).ConfigureAwait(false);
        }

        if (_next > LastTransaction)
        {
            _next = OpenTransaction + 1;
        }
    }

    /// <summary>Writes what is ready, and hears an answer where one is needed; on a new connection if need be.</summary>
    private async ValueTask PassAsync(bool mustHear, CancellationToken stop)
    {
        _progress = options.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                if (_stream is null)
                {
                    await BeginAsync(await dialer.RedialAsync(stop).ConfigureAwait(false), stop).ConfigureAwait(false);
                }

                await WriteAsync(stop).ConfigureAwait(false);
                if (mustHear)
                {
                    await HearAsync(stop).ConfigureAwait(false);
                }

                return;
            }
            catch (Exception problem) when (problem is IOException or SocketException)
            {
                await HangUpAsync().ConfigureAwait(false);
                if (options.Clock.GetElapsedTime(_progress) >= options.Patience)
                {
                    throw new SendException(SendTexts.NoAnswer.With(dialer.Address, options.Patience.TotalSeconds, _window.Count), problem);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), options.Clock, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Opens a session; what is unacknowledged is made ready to go first.</summary>
    private async Task BeginAsync(Stream stream, CancellationToken stop)
    {
        (_stream, _answers, _next) = (stream, new RelpFramer(4096), OpenTransaction);
        _connections++;
        _out.ResetWrittenCount();
        Frame("open"u8, "relp_version=0\nrelp_software=hikeshi\ncommands=syslog"u8);
        await WriteAsync(stop).ConfigureAwait(false);
        await HearAsync(stop).ConfigureAwait(false);
        foreach (var line in _window.TakeAll())
        {
            Add(line);
            _resent++;
        }
    }

    private async ValueTask WriteAsync(CancellationToken stop)
    {
        try
        {
            await _stream!.WriteAsync(_out.WrittenMemory, stop).ConfigureAwait(false);
            _out.ResetWrittenCount();
        }
        catch (OperationCanceledException)
        {
            // A frame may be half written: the connection cannot be gone on with.
            await HangUpAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void Add(ReadOnlyMemory<byte> line)
    {
        _window.Add(line, _next);
        Frame("syslog"u8, line.Span);
    }

    /// <summary><c>TXNR SP COMMAND SP DATALEN [SP DATA] LF</c></summary>
    private void Frame(ReadOnlySpan<byte> command, ReadOnlySpan<byte> data)
    {
        Number(_next++);
        _out.Write(" "u8);
        _out.Write(command);
        _out.Write(" "u8);
        Number(data.Length);
        if (!data.IsEmpty)
        {
            _out.Write(" "u8);
            _out.Write(data);
        }

        _out.Write("\n"u8);
    }

    private void Number(int number)
    {
        Utf8Formatter.TryFormat(number, _out.GetSpan(10), out var count);
        _out.Advance(count);
    }

    /// <summary>Reads once and takes all answers that came with it.</summary>
    private async ValueTask HearAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = options.Clock.CreateTimer(static s => ((CancellationTokenSource)s!).Cancel(), limit, options.Patience, Timeout.InfiniteTimeSpan);
        try
        {
            var count = await _stream!.ReadAsync(_answers.GetSpace(), limit.Token).ConfigureAwait(false);
            if (count == 0)
            {
                throw new EndOfStreamException("The receiver closed the connection.");
            }

            _answers.Advance(count);
            Take();
        }
        catch (OperationCanceledException silence) when (!stop.IsCancellationRequested)
        {
            throw new IOException("The receiver does not answer.", silence);
        }
    }

    private void Take()
    {
        while (_answers.TryRead(out var answer))
        {
            if (answer.Command.SequenceEqual("serverclose"u8) || (answer.Command.SequenceEqual("rsp"u8) && !answer.Data.StartsWith("200"u8)))
            {
                throw new IOException("The receiver refused.");
            }

            if (_window.Acknowledge(answer.Transaction))
            {
                _acknowledged++;
                _progress = options.Clock.GetTimestamp();
            }
            else if (answer.Transaction != OpenTransaction)
            {
                throw new IOException("The receiver answers what it was not sent.");
            }
        }

        if (_answers.IsBroken)
        {
            throw new IOException("The receiver does not speak RELP.");
        }
    }

    private async ValueTask HangUpAsync()
    {
        var stream = _stream;
        _stream = null;
        if (stream is not null)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}
