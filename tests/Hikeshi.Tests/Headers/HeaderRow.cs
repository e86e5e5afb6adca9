using System.Globalization;
using System.Text;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Tests.Headers;

/// <summary>
/// A header in one line of text: <c>166 ASA session 6 302013 | fw1 DeviceId | relay1 2026-08-18T18:24:30Z |
/// 2026-08-18T18:24:29Z Device Zone | text</c>. A dash stands for what is not there.
/// </summary>
internal static class HeaderRow
{
    /// <summary>No line of the tests is newer than this.</summary>
    public static readonly DateTimeOffset Newest = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] line, KnownPrefixes? known = null)
    {
        var header = new Header();
        HeaderReader.Read(line, header, out _, known);
        var times = new TimeResolver(new TimeOptions { Newest = Newest });
        var relay = header.HasRelayStamp ? Time(times.Resolve(ref header.RelayStamp, line)) : "-";
        var time = header.HasStamp
            ? $"{Time(times.Resolve(ref header.Stamp, line))} {header.TimeSource} {Assumed(header, line)}"
            : $"- {header.TimeSource}";
        var body = RepeatReader.Unwrap(line, header.Text, ref header.Repeat).Of(line);
        body = body[Bytes.SkipBlanks(body, 0)..];
        body = body[..Bytes.TrimmedEnd(body)];
        var pri = header.Pri >= 0 ? header.Pri.ToString(CultureInfo.InvariantCulture)
            : header.Facility >= 0 ? Text(PriReader.NameOf(header.Facility))
            : "-";
        var tag = header.HasTag
            ? $"{Text(ProductNames.Of(header.Tag.Product.Of(line)))} {Text(header.Tag.Class.Of(line))} {header.Tag.Severity} {header.Tag.Id}"
            : header.IdSource == IdSource.None ? "-"
            : $"{header.IdSource} {header.Tag.Severity} {header.Tag.Id}";
        var host = header.HostSource == HostSource.None ? "-" : $"{Text(header.Host.Of(line))} {header.HostSource}";
        var repeat = header.Repeat > 0 ? $" x{header.Repeat}" : "";
        return $"{pri} {tag} | {host} | {Text(header.RelayHost.Of(line))} {relay} | {time} | {Text(body)}{repeat}";
    }

    private static string Assumed(Header header, byte[] line) =>
        new TimeResolver(new TimeOptions { Newest = Newest }).Resolve(ref header.Stamp, line).Assumed.ToString();

    private static string Time(ResolvedTime time) =>
        !time.IsKnown
            ? "unknown"
            : new DateTime(time.UtcTicks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    private static string Text(ReadOnlySpan<byte> text) => text.IsEmpty ? "-" : Encoding.UTF8.GetString(text);
}
