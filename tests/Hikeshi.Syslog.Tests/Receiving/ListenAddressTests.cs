using Hikeshi.Syslog.Addresses;

namespace Hikeshi.Syslog.Tests.Receiving;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("udp://127.0.0.1:5514", "udp://127.0.0.1:5514")]
    [InlineData("TCP://0.0.0.0", "tcp://0.0.0.0:5514")]
    [InlineData("tls://[2001:db8::1]", "tls://[2001:db8::1]:6514")]
    [InlineData("relp://localhost:2514/", "relp://127.0.0.1:2514")]
    [InlineData("relp+tls://:2514", "relp+tls://[::]:2514")]
    [InlineData("udp://*", "udp://[::]:5514")]
    public void Addresses_are_read_as_people_write_them(string text, string address)
    {
        Assert.True(ListenAddress.TryParse(text, out var read, out _));
        Assert.Equal(address, read!.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1:5514")]
    [InlineData("http://127.0.0.1")]
    [InlineData("udp://fw.example.com:5514")]
    [InlineData("udp://127.0.0.1:99999")]
    [InlineData("tcp://2001:db8::1:5514")]
    [InlineData("")]
    public void What_is_no_address_is_told_with_a_way_out(string text)
    {
        Assert.False(ListenAddress.TryParse(text, out _, out var problem));
        Assert.Contains(text, problem!.En, StringComparison.Ordinal);
        Assert.Contains("://", problem.Ja, StringComparison.Ordinal);
    }
}
