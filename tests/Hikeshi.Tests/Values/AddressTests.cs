using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using Hikeshi.Values;

namespace Hikeshi.Tests.Values;

public sealed class AddressTests
{
    private static readonly Gen<string> Groups =
        Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[0, 0xFFFF]).Array[8], Gen.Bool, Gen.Bool, (groups, upper, padded) =>
            string.Join(':', groups.Select(g => g.ToString((upper ? "X" : "x") + (padded ? "4" : ""), CultureInfo.InvariantCulture))));

    private static readonly Gen<string> Noise = Gen.OneOf("0", "1", "a", "f0", "ffff", ":", "::", ".", "192.0.2.1", "255", "g")
        .Array[1, 12].Select(string.Concat);

    [Fact]
    public void Canonical_IPv6_is_what_the_platform_prints() => Groups.Sample(text =>
    {
        var address = IPAddress.Parse(text);
        Assert.Equal(text.Length, Ipv6.Scan(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(Expected(address), Canonical(text));
        Assert.Equal(Expected(address), Canonical(address.ToString()));
    }, iter: 5000);

    [Fact]
    public void What_is_an_IPv6_address_is_what_the_platform_reads() => Noise.Sample(text =>
    {
        Span<ushort> groups = stackalloc ushort[8];
        var ours = Ipv6.TryParse(Encoding.ASCII.GetBytes(text), groups) && text.Contains(':', StringComparison.Ordinal);
        Assert.Equal(IPAddress.TryParse(text, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6, ours);
    }, iter: 20_000);

    [Fact]
    public void Every_IPv4_address_is_read_whole() => Gen.UInt.Sample(number =>
    {
        var text = new IPAddress(number).ToString();
        Assert.Equal(text.Length, Ipv4.Scan(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text.Length, IpSyntax.Scan(Encoding.ASCII.GetBytes(text + "/443 more")));
    }, iter: 2000);

    [Theory]
    [InlineData("192.0.2.1", 9)]
    [InlineData("192.0.2.1.", 9)]
    [InlineData("192.0.2.1,", 9)]
    [InlineData("192.0.2.1/24", 9)]
    [InlineData("192.0.2.1:514", 9)]
    [InlineData("192.0.2.1)", 9)]
    [InlineData("010.001.002.003", 15)]
    [InlineData("192.0.2", 0)]
    [InlineData("192.0.2.", 0)]
    [InlineData("192.0.2.1.5", 0)]
    [InlineData("192.0.2.256", 0)]
    [InlineData("1192.0.2.2", 0)]
    [InlineData("192.1682.2.2", 0)]
    [InlineData("192.0.2.1a", 0)]
    [InlineData("192.0.2.1_x", 0)]
    [InlineData("2001:db8::1", 11)]
    [InlineData("2001:db8::1.", 11)]
    [InlineData("2001:db8::1: text", 11)]
    [InlineData("2001:db8::1/64", 11)]
    [InlineData("fe80::1%outside", 7)]
    [InlineData("::", 2)]
    [InlineData("::1", 3)]
    [InlineData("::ffff:192.0.2.1", 16)]
    [InlineData("1:2:3:4:5:6:7:8", 15)]
    [InlineData("1:2:3:4:5:6:7::", 15)]
    [InlineData("::ffff:192.0.2.256", 0)]
    [InlineData("1:2:3:4:5:6:7:8:9", 0)]
    [InlineData("10:20:30", 0)]
    [InlineData("2001:db8::1g", 0)]
    [InlineData("2001:db8::12345", 0)]
    [InlineData("1::2::3", 0)]
    [InlineData("inside:192.0.2.1", 0)]
    [InlineData("", 0)]
    public void An_address_ends_where_the_sentence_goes_on(string text, int length) =>
        Assert.Equal(length, IpSyntax.Scan(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1")]
    [InlineData("2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("::FFFF:c000:0201", "::ffff:192.0.2.1")]
    public void IPv6_is_written_as_RFC_5952_wants(string text, string canonical) => Assert.Equal(canonical, Canonical(text));

    /// <summary>The platform also dots the deprecated IPv4-compatible and ISATAP forms, which RFC 5952 leaves alone.</summary>
    private static string Expected(IPAddress address)
    {
        var text = address.ToString();
        return address.IsIPv4MappedToIPv6 || !text.Contains('.', StringComparison.Ordinal) ? text : Undotted(text);
    }

    private static string Undotted(string text)
    {
        var colon = text.LastIndexOf(':');
        var octets = IPAddress.Parse(text[(colon + 1)..]).GetAddressBytes();
        return Canonical($"{text[..(colon + 1)]}{(octets[0] << 8) | octets[1]:x}:{(octets[2] << 8) | octets[3]:x}");
    }

    private static string Canonical(string text)
    {
        Span<ushort> groups = stackalloc ushort[8];
        Span<byte> to = stackalloc byte[45];
        Assert.True(Ipv6.TryParse(Encoding.ASCII.GetBytes(text), groups), text);
        return Encoding.ASCII.GetString(to[..Ipv6.Format(groups, to)]);
    }
}
