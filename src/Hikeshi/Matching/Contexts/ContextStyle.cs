namespace Hikeshi.Matching.Contexts;

/// <summary>How a context prints a value.</summary>
internal enum ContextStyle : byte
{
    None,
    Equals,
    Bracket,
    Bare,
}
