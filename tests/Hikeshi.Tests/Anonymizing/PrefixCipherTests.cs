using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using CsCheck;
using Hikeshi.Anonymizing;
using Hikeshi.Anonymizing.Addresses;

namespace Hikeshi.Tests.Anonymizing;

public sealed class PrefixCipherTests
{
    /// <summary>The key that comes with the authors' Crypto-PAn 1.0.</summary>
    private static readonly byte[] SampleKey =
    [
        21, 34, 23, 141, 51, 164, 207, 128, 19, 10, 91, 22, 73, 144, 125, 16,
        216, 152, 143, 131, 121, 121, 101, 39, 98, 87, 76, 45, 42, 132, 34, 2,
    ];

    [Theory]
    [InlineData("128.11.68.132", "133.189.54.192")]
    [InlineData("129.118.74.4", "132.12.167.71")]
    [InlineData("192.102.249.13", "192.83.48.49")]
    [InlineData("10.20.0.0", "10.242.99.136")]
    public void A_key_gives_the_same_addresses_in_every_version(string address, string expected) => Assert.Equal(expected, Mapped(address));

    /// <summary>Of 2,000 keys none may leave one of 24 free bits as it is: by chance that happens once in 8,000 such tests.</summary>
    [Fact]
    public void An_address_stays_what_it_is_only_by_chance()
    {
        for (var number = 0; number < 2000; number++)
        {
            using var cipher = new PrefixCipher(new AnonymizingKey(SHA256.HashData(BitConverter.GetBytes(number))));
            Assert.NotEqual(V4("10.20.0.0"), cipher.Map(V4("10.20.0.0"), 32, kept: 8));
        }
    }

    /// <summary>The one bit more that two addresses differ in flips the bits after it anew.</summary>
    [Fact]
    public void Each_bit_is_flipped_for_itself()
    {
        const int Keys = 4000;
        var same = 0;
        for (var number = 0; number < Keys; number++)
        {
            using var cipher = new PrefixCipher(new AnonymizingKey(SHA256.HashData(BitConverter.GetBytes(number))));
            var flipped = (uint)((cipher.Map(V4("192.0.2.10"), 32, kept: 0) ^ V4("192.0.2.10")) >> 96);
            same += 31 - BitOperations.PopCount((flipped ^ (flipped >> 1)) & 0x7FFF_FFFF);
        }

        Assert.InRange(same / (31.0 * Keys), 0.49, 0.51);
    }

    [Fact]
    public void Addresses_of_either_kind_share_after_as_many_bits_as_before()
    {
        using var map = new AddressMap(AnonymizingKey.Random());
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt, Gen.Int[0, 127], Gen.Bool).Sample((a, b, c, d, shared, isV4) =>
        {
            var width = isV4 ? 32 : 128;
            var one = Number(a, b, c, d, width);
            var other = shared < width ? one ^ (UInt128.One << (127 - shared)) ^ (Number(d, c, b, a, width) & (UInt128.MaxValue >> (shared + 1))) : one;
            other &= ~(width == 128 ? 0 : UInt128.MaxValue >> 32);
            Assert.Equal(Shared(one, other), Shared(map.Map(one, width), map.Map(other, width)));
        }, threads: 1);
    }

    [Fact]
    public void Addresses_near_the_kept_blocks_share_as_many_bits_too()
    {
        using var map = new AddressMap(AnonymizingKey.Random());
        string[] starts = ["0.0.0.0", "10.0.0.0", "127.0.0.1", "172.16.0.0", "192.168.0.0", "169.254.0.0", "224.0.0.1", "255.255.255.255"];
        Gen.Select(Gen.Int[0, starts.Length - 1].Select(i => starts[i]), Gen.Int[0, 31], Gen.Int[0, 31], Gen.UInt).Sample((start, first, second, low) =>
        {
            var one = V4(start) ^ (UInt128.One << (127 - first));
            var other = V4(start) ^ (UInt128.One << (127 - second)) ^ ((UInt128)(low & ((1u << (31 - second)) - 1)) << 96);
            Assert.Equal(Shared(one, other), Shared(map.Map(one, 32), map.Map(other, 32)));
        }, threads: 1);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.0.0.255")]
    [InlineData("127.0.0.1")]
    [InlineData("224.0.0.18")]
    [InlineData("239.255.255.250")]
    [InlineData("255.255.255.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("ff02::1:2")]
    public void Addresses_with_a_meaning_of_their_own_stay(string address) => Assert.Equal(address, Mapped(address));

    [Theory]
    [InlineData("10.20.30.40", "10.0.0.0/8")]
    [InlineData("172.20.1.1", "172.16.0.0/12")]
    [InlineData("192.168.7.9", "192.168.0.0/16")]
    [InlineData("169.254.7.9", "169.254.0.0/16")]
    [InlineData("fe80::1234", "fe80::/10")]
    [InlineData("fd00:1:2::3", "fc00::/7")]
    [InlineData("2001:db8::1", "2000::/3")]
    [InlineData("::ffff:10.1.2.3", "::ffff:10.0.0.0/104")]
    public void Private_addresses_stay_private_and_are_mixed(string address, string block)
    {
        var mapped = Mapped(address);
        Assert.True(IPNetwork.Parse(block).Contains(IPAddress.Parse(mapped)), mapped);
        Assert.NotEqual(address, mapped);
    }

    [Fact]
    public void No_other_address_becomes_private_or_special() => Gen.UInt.Sample(bits =>
    {
        using var map = new AddressMap(new AnonymizingKey(SampleKey));
        var address = (UInt128)bits << 96;
        Assert.Equal(IsSpecial(address), IsSpecial(map.Map(address, 32)));
    });

    [Fact]
    public void An_address_is_the_same_machine_in_both_notations() =>
        Assert.Equal("::ffff:" + Mapped("192.0.2.1"), Mapped("::ffff:192.0.2.1"));

    [Fact]
    public void The_same_text_gives_the_same_key_and_another_text_another()
    {
        Assert.Equal(AnonymizingKey.FromText("one").Bytes, AnonymizingKey.FromText("one").Bytes);
        Assert.NotEqual(AnonymizingKey.FromText("one").Bytes, AnonymizingKey.FromText("two").Bytes);
        Assert.NotEqual(AnonymizingKey.Random().Bytes, AnonymizingKey.Random().Bytes);
    }

    private static bool IsSpecial(UInt128 address)
    {
        string[] blocks = ["0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/3", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"];
        var ip = new IPAddress([(byte)(address >> 120), (byte)(address >> 112), (byte)(address >> 104), (byte)(address >> 96)]);
        return blocks.Any(b => IPNetwork.Parse(b).Contains(ip));
    }

    private static string Mapped(string address)
    {
        using var map = new AddressMap(new AnonymizingKey(SampleKey));
        var text = System.Text.Encoding.ASCII.GetBytes(address);
        Assert.True(AddressFinder.TryReadWhole(text, out var found));
        var to = new byte[AddressMap.MostBytes];
        return System.Text.Encoding.ASCII.GetString(to, 0, map.Write(found, to));
    }

    private static UInt128 V4(string address) =>
        IPAddress.Parse(address).GetAddressBytes().Aggregate(UInt128.Zero, (n, b) => (n << 8) | b) << 96;

    private static UInt128 Number(uint a, uint b, uint c, uint d, int width) =>
        ((UInt128)a << 96) | (width == 32 ? 0 : ((UInt128)b << 64) | ((UInt128)c << 32) | d);

    private static int Shared(UInt128 a, UInt128 b) => (int)UInt128.LeadingZeroCount(a ^ b);
}
