namespace Hikeshi.Syslog.Relp;

/// <summary>One RELP frame; lent by its framer.</summary>
internal readonly ref struct RelpFrame(int transaction, ReadOnlySpan<byte> command, ReadOnlySpan<byte> data, long cut)
{
    public int Transaction { get; } = transaction;

    public ReadOnlySpan<byte> Command { get; } = command;

    public ReadOnlySpan<byte> Data { get; } = data;

    public long Cut { get; } = cut;
}
