using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Matching;

namespace Hikeshi.Tests.Values;

public sealed class ValueSyntaxTests
{
    [Theory]
    [InlineData(FieldType.Int, "42 rest", 2)]
    [InlineData(FieldType.Int, "-1", 2)]
    [InlineData(FieldType.Int, "42.", 2)]
    [InlineData(FieldType.Int, "42ms", 0)]
    [InlineData(FieldType.Int, "-", 0)]
    [InlineData(FieldType.Int, "", 0)]
    [InlineData(FieldType.Int, "123456789012345678", 18)]
    [InlineData(FieldType.Int, "1234567890123456789", 0)]
    [InlineData(FieldType.Mask, "255.255.255.0", 13)]
    [InlineData(FieldType.Mask, "24", 2)]
    [InlineData(FieldType.Mask, "128", 3)]
    [InlineData(FieldType.Mask, "1024", 0)]
    [InlineData(FieldType.Mask, "-24", 0)]
    [InlineData(FieldType.Spi, "0x24d9b204,", 10)]
    [InlineData(FieldType.Spi, "6abd3691", 8)]
    [InlineData(FieldType.Spi, "0x0", 3)]
    [InlineData(FieldType.Spi, "0x", 0)]
    [InlineData(FieldType.Spi, "6abd369g", 0)]
    [InlineData(FieldType.Hex, "00000000000000001", 0)]
    [InlineData(FieldType.Hex, "0X00007FFF33763A70", 18)]
    [InlineData(FieldType.HexList, "0x00FF1E6B  0x00FE1890 end", 22)]
    [InlineData(FieldType.HexList, "none", 0)]
    [InlineData(FieldType.Bool, "True  Aggressive", 4)]
    [InlineData(FieldType.Bool, "FALSE", 5)]
    [InlineData(FieldType.Bool, "trueish", 0)]
    [InlineData(FieldType.Bool, "fals", 0)]
    [InlineData(FieldType.Ip, "192.0.2.1,", 9)]
    [InlineData(FieldType.Text, "anything", 0)]
    public void A_value_reaches_as_far_as_its_type_goes(FieldType type, string text, int length) =>
        Assert.Equal(length, ValueSyntax.Scan(type, Encoding.ASCII.GetBytes(text)));
}
