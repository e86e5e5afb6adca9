namespace Hikeshi.Headers.Times;

/// <summary>A time as it stands in a line, before year, date and zone are settled.</summary>
internal struct Stamp
{
    /// <summary>0 when the line has none.</summary>
    public int Year;

    /// <summary>1 to 12; 0 when the line has a time and no date.</summary>
    public int Month;

    public int Day;
    public int Hour;
    public int Minute;
    public int Second;

    /// <summary>Where <c>hh:mm:ss</c> stands in the line; 0 when it has fewer digits.</summary>
    public int ClockAt;

    /// <summary>The fraction of the second, in units of 100 ns.</summary>
    public int Ticks;

    public bool HasOffset;
    public int OffsetMinutes;

    /// <summary>Where a zone name stands in the line.</summary>
    public Piece Zone;

    /// <summary>True for ISO 8601 forms, which devices print only with <c>logging timestamp rfc5424</c>.</summary>
    public bool IsIso;

    public readonly bool HasDate => Month > 0;
}
