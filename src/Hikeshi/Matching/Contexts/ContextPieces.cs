using Hikeshi.Headers;

namespace Hikeshi.Matching.Contexts;

/// <summary>Where the parts of a context stand, and where it is over. A part that is missing or has no value is empty.</summary>
internal struct ContextPieces
{
    public Piece Group;
    public Piece User;
    public Piece Ip;
    public int After;

    /// <summary>True when every part that the other has is the same here.</summary>
    public readonly bool Says(ReadOnlySpan<byte> line, in ContextPieces other) =>
        (other.Group.IsEmpty || other.Group.Of(line).SequenceEqual(Group.Of(line)))
        && (other.User.IsEmpty || other.User.Of(line).SequenceEqual(User.Of(line)))
        && (other.Ip.IsEmpty || other.Ip.Of(line).SequenceEqual(Ip.Of(line)));
}
