using System.Text;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// Makes one string of the bytes that repeat from line to line: addresses, groups, hosts. A newer text takes the
/// place of an older one, so memory stays bounded.
/// </summary>
internal sealed class TextCache
{
    private const int Places = 16_384;
    private const int Longest = 64;

    private readonly string?[] _texts = new string?[Places];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest || !Ascii.IsValid(utf8))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var place = ref _texts[(hash ^ (hash >> 16)) % Places];
        return place is { } known && Ascii.Equals(utf8, known) ? known : place = Encoding.ASCII.GetString(utf8);
    }
}
