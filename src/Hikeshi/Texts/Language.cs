namespace Hikeshi.Texts;

/// <summary>A language that every user-facing text exists in.</summary>
public enum Language : byte
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Japanese, <c>ja</c>.</summary>
    Japanese,
}
