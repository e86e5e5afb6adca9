using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Origins that were seen lately. A source makes one object a sender, so they are known by identity.</summary>
internal sealed class OriginTexts
{
    private const int Kept = 4096;

    private readonly Dictionary<FrameOrigin, OriginText> _texts = new(ReferenceEqualityComparer.Instance);
    private FrameOrigin? _last;
    private OriginText? _lastText;

    public OriginText Of(FrameOrigin origin)
    {
        if (ReferenceEquals(origin, _last))
        {
            return _lastText!;
        }

        if (!_texts.TryGetValue(origin, out var text))
        {
            if (_texts.Count == Kept)
            {
                _texts.Clear();
            }

            text = new OriginText(origin);
            _texts.Add(origin, text);
        }

        (_last, _lastText) = (origin, text);
        return text;
    }
}
