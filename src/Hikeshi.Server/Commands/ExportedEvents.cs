using Hikeshi.Files;
using Hikeshi.Files.Bytes;

namespace Hikeshi.Server.Commands;

/// <summary>Recognises a file of exported events by its first bytes, compressed or not.</summary>
internal static class ExportedEvents
{
    private static ReadOnlySpan<byte> Head => "{\"v\":1,"u8;

    /// <summary>Opens a file that has them, decompressed and as UTF-8; null when it is another one.</summary>
    public static PlainStream? Open(string path, string name)
    {
        ByteSource? source = null;
        try
        {
            var peek = new PeekSource(InputDetection.Decode(InputDetection.Decompress(new RawSource(InputFile.Open(path, name), name), out _), out _));
            source = peek;
            while (peek.PeekMore(Head.Length))
            {
            }

            return peek.Peeked.StartsWith(Head) ? new PlainStream(Interlocked.Exchange(ref source, null)) : null;
        }
        catch (InputException)
        {
            // Whoever reads it as a log says what is wrong.
            return null;
        }
        finally
        {
            source?.Dispose();
        }
    }
}
