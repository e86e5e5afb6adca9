namespace Hikeshi.Server.Commands;

/// <summary>Recognises a file of exported events by its first bytes.</summary>
internal static class ExportedEvents
{
    public static bool IsIn(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            Span<byte> head = stackalloc byte[7];
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("{\"v\":1,"u8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it as a log says what is wrong.
            return false;
        }
    }
}
