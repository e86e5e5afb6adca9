using System.IO.Compression;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;

namespace Hikeshi.Server.Serving;

/// <summary>
/// The state of a diagnosis as it is stored, gzip: a tenth of its many megabytes, which are neither held whole in memory
/// nor written again and again.
/// </summary>
internal static class PackedDiagnosis
{
    /// <summary>Saves a diagnosis.</summary>
    public static byte[] Of(Diagnoser diagnoser)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            diagnoser.Save(zip);
        }

        return packed.ToArray();
    }

    /// <summary>Goes on from what was saved, also by a version that did not pack.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another version.</exception>
    public static Diagnoser Load(ReadOnlyMemory<byte> stored, MessageCatalog catalog)
    {
        if (!stored.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return Diagnoser.Load(stored.Span, catalog);
        }

        using var zip = new GZipStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        using var state = new MemoryStream();
        zip.CopyTo(state);
        return Diagnoser.Load(state.GetBuffer().AsSpan(0, (int)state.Length), catalog);
    }
}
