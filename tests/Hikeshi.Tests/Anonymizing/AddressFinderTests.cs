using System.Text;
using Hikeshi.Anonymizing.Addresses;

namespace Hikeshi.Tests.Anonymizing;

public sealed class AddressFinderTests
{
    [Theory]
    [InlineData("from 192.0.2.1/22 to", "192.0.2.1")]
    [InlineData("IP10.1.1.1x", "10.1.1.1")]
    [InlineData("10.1.1.1.443: Flags", "10.1.1.1")]
    [InlineData("010.001.002.003", "010.001.002.003")]
    [InlineData("300.10.1.1.1", "10.1.1.1")]
    [InlineData("10.1.1.1.192.0.2.1", "10.1.1.1,192.0.2.1")]
    [InlineData("outside:2001:db8::1/ssh", "2001:db8::1")]
    [InlineData("[2001:db8::1]:443", "2001:db8::1")]
    [InlineData("2001:db8::1.", "2001:db8::1")]
    [InlineData("2001:db8::1.443", "2001:db8::1")]
    [InlineData("fe80::1%outside", "fe80::1")]
    [InlineData("::ffff:192.0.2.1 x", "::ffff:192.0.2.1")]
    [InlineData("at 16:58:43 on 2026-08-24", "")]
    [InlineData("10.1.1 and 10.1.1.999 and 10.1.1.1234", "")]
    [InlineData("std::string", "")]
    public void Whatever_can_be_read_as_an_address_is_one(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', All(text)));

    private static List<string> All(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = new List<string>();
        for (var at = 0; at < bytes.Length;)
        {
            var isAddress = AddressFinder.TryRead(bytes, at, out var address);
            if (isAddress)
            {
                found.Add(Encoding.UTF8.GetString(bytes, at, address.Length));
            }

            at += isAddress ? address.Length : 1;
        }

        return found;
    }
}
