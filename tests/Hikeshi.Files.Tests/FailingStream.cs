namespace Hikeshi.Files.Tests;

/// <summary>Gives some bytes and then fails.</summary>
internal sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
{
    // The read into a span comes here too: MemoryStream sees to that for those who derive from it.
    public override int Read(byte[] buffer, int offset, int count) =>
        base.Read(buffer, offset, count) is var read and > 0 ? read : throw new IOException("unplugged");
}
