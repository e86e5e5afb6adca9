namespace Hikeshi.Simulating;

/// <summary>What stands before the text of a simulated line.</summary>
public enum HeaderStyle
{
    /// <summary>The date with its year, the device's name, the tag of FTD.</summary>
    Ftd,

    /// <summary>The same with the tag of ASA.</summary>
    Asa,

    /// <summary>The tag of ASA alone.</summary>
    Bare,

    /// <summary>RFC 3164, section 4.1: a date without a year, the device's name.</summary>
    Rfc3164,

    /// <summary>What <c>logging timestamp rfc5424</c> makes devices print: an ISO time, the device's name.</summary>
    Rfc5424,
}
