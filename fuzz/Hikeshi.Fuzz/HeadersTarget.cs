using Hikeshi.Headers;
using Hikeshi.Headers.Times;

namespace Hikeshi.Fuzz;

/// <summary>
/// A header is read from any bytes, every piece of it lies inside the line, and what is recognised from lines before
/// is what reading anew finds.
/// </summary>
internal sealed class HeadersTarget : IFuzzTarget
{
    private readonly Header _header = new();
    private readonly Header _recognised = new();
    private readonly KnownPrefixes _known = new();
    private readonly TimeResolver _times = new(new TimeOptions { Newest = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) });
    private readonly TimeResolver _yearless = new(new TimeOptions { FirstYear = 2025 });

    public string Name => "headers";

    public IReadOnlyList<string> Tokens { get; } =
    [
        "<166>", "<14.2>", "<166>1 ", "Aug 18 2026 18:24:29", "May  5 18:16:21", "2026-08-18T18:24:29.5+09:00", "10:20:30", " UTC", " +0900",
        " fw1 :", ": ", "%ASA-6-302013:", "%FTD--6-852002", "%ASA-mdm-proxy-6-802001:", "% Threat Defense-7-713906:", "%%", "local4.info",
        "[x@1 a=\"b]\"]", "\uFEFF", "message repeated 2 times: [", "[IKEv1 DEBUG]", " SEV=4 IKE/52 RPT=764 ", "Feb 29 ", "0001-01-01T00:00:00",
    ];

    public void Run(ReadOnlySpan<byte> input)
    {
        HeaderReader.Read(input, _header, out var peer);
        HeaderReader.Read(input, _recognised, out _, _known);
        BrokenInvariantException.Unless(IsSame(_header, _recognised), "recognised");
        foreach (var piece in (ReadOnlySpan<Piece>)[
            _header.Host, _header.RelayHost, _header.Text, _header.Tag.Product, _header.Tag.Class, peer,
            _header.HasStamp ? _header.Stamp.Zone : default, _header.HasRelayStamp ? _header.RelayStamp.Zone : default])
        {
            Inside(input, piece);
        }

        BrokenInvariantException.Unless(_header.Pri is >= -1 and <= 191, "PRI");
        BrokenInvariantException.Unless(_header.TextAfterHost <= input.Length, "text after host");
        BrokenInvariantException.Unless(!_header.HasTag || _header.Tag.Severity is >= 0 and <= 9, "severity");
        Inside(input, RepeatReader.Unwrap(input, _header.Text, ref _header.Repeat));
        if (_header.HasStamp)
        {
            _times.Resolve(ref _header.Stamp, input);
            _yearless.Resolve(ref _header.Stamp, input);
        }
    }

    private static bool IsSame(Header a, Header b) =>
        a.Pri == b.Pri && a.Facility == b.Facility && a.Host == b.Host && a.HostSource == b.HostSource
        && a.RelayHost == b.RelayHost && a.HasRelayStamp == b.HasRelayStamp && a.TimeSource == b.TimeSource
        && a.HasStamp == b.HasStamp && (!a.HasStamp || Moment(a.Stamp) == Moment(b.Stamp)) && a.Text == b.Text && a.Repeat == b.Repeat
        && a.IdSource == b.IdSource && a.Tag.Id == b.Tag.Id && a.Tag.Severity == b.Tag.Severity;

    private static (int, int, int, int, int, int, int, Piece) Moment(Stamp s) =>
        (s.Year, s.Month, s.Day, s.Hour, s.Minute, s.Second, s.Ticks, s.Zone);

    private static void Inside(ReadOnlySpan<byte> line, Piece piece) =>
        BrokenInvariantException.Unless(
            piece.Start >= 0 && piece.Length >= 0 && piece.End <= line.Length, "a piece is outside of the line");
}
