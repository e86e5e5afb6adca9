using System.Text;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Texts of the catalog, laid out once. The same few objects come with each event, so they are known by identity.</summary>
internal sealed class PinnedTexts : IDisposable
{
    private readonly Dictionary<string, NativeText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly TextArena _arena = new();

    public NativeText Of(string text)
    {
        if (!_texts.TryGetValue(text, out var pinned))
        {
            pinned = NativeText.Of(Encoding.UTF8.GetBytes(text), _arena);
            _texts.Add(text, pinned);
        }

        return pinned;
    }

    public void Dispose() => _arena.Dispose();
}
