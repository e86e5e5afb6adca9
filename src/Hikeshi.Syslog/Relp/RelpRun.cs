namespace Hikeshi.Syslog.Relp;

/// <summary>A place in the tail of an old connection from which on a new one may be repeating it.</summary>
/// <param name="Tail">The tail.</param>
/// <param name="Start">Where in it the first frame of the new connection stands.</param>
internal readonly record struct RelpRun(List<RelpMark> Tail, int Start)
{
    /// <summary>True when the next frame of the new connection is the next one here.</summary>
    public bool GoesOn(int at, RelpMark mark) => Start + at < Tail.Count && Tail[Start + at].IsSame(mark);

    /// <summary>True when so many frames of the new connection are all of the tail from here on.</summary>
    public bool IsWhole(int count) => Start + count == Tail.Count;
}
