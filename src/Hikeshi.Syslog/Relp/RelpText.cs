using System.Buffers;
using System.Buffers.Text;

namespace Hikeshi.Syslog.Relp;

/// <summary>Answers as bytes, gathered for one write.</summary>
internal sealed class RelpText
{
    /// <summary>So much is enough for one write.</summary>
    public const int Comfortable = 8 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(Comfortable + 1024);

    public int Length => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Add(RelpAnswer answer)
    {
        switch (answer.Kind)
        {
            case RelpAnswerKind.Taken:
                Response(answer.Transaction, "200 OK"u8);
                break;
            case RelpAnswerKind.Refused:
                Response(answer.Transaction, "500 no room"u8);
                break;
            case RelpAnswerKind.Opened:
                Response(answer.Transaction, "200 OK\nrelp_version=0\nrelp_software=hikeshi\ncommands=syslog"u8);
                break;
            case RelpAnswerKind.Closed:
                Response(answer.Transaction, ""u8);
                _bytes.Write("0 serverclose 0\n"u8);
                break;
            default:
                Response(answer.Transaction, "500 unknown command"u8);
                break;
        }
    }

    /// <summary><c>TXNR SP rsp SP DATALEN [SP DATA] LF</c></summary>
    private void Response(int transaction, ReadOnlySpan<byte> data)
    {
        Number(transaction);
        _bytes.Write(" rsp "u8);
        Number(data.Length);
        if (!data.IsEmpty)
        {
            _bytes.Write(" "u8);
            _bytes.Write(data);
        }

        _bytes.Write("\n"u8);
    }

    private void Number(int value)
    {
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(11), out var length);
        _bytes.Advance(length);
    }
}
