using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Volume;

public sealed class VolumesTests
{
    private static readonly EventGroup[] Groups =
    [
        new(["710002", "fw1"], null, 10, 1_000), new(["710003", "fw1"], null, 1, 5_000), new(["710002", "fw2"], null, 5, 700), new([null, null], null, 2, 20),
    ];

    [Fact]
    public void Adds_up_one_value_of_several_with_most_bytes_first()
    {
        Assert.Equal([new("710003", 1, 5_000), new("710002", 15, 1_700), new(null, 2, 20)], Volumes.Of(Groups, 0));
        Assert.Equal([new("fw1", 11, 6_000), new("fw2", 5, 700), new(null, 2, 20)], Volumes.Of(Groups, 1));
    }

    [Fact]
    public void The_catalog_says_what_needs_nothing()
    {
        var actions = Volumes.ByAction(Volumes.Of(Groups, 0), MessageCatalog.BuiltIn);

        Assert.Equal([("watch", 5_000), ("none", 1_700), (null, 20)], actions.Select(a => (a.Value, a.Bytes)));
        Assert.True(Volumes.NeedsNothing("710002", MessageCatalog.BuiltIn));
        Assert.False(Volumes.NeedsNothing("710003", MessageCatalog.BuiltIn));
        Assert.False(Volumes.NeedsNothing("999999", MessageCatalog.BuiltIn));
        Assert.False(Volumes.NeedsNothing(null, MessageCatalog.BuiltIn));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(5_000_000_000, "4.7 GiB")]
    public void Bytes_are_written_for_people(double bytes, string text) => Assert.Equal(text, ByteText.Of(bytes));
}
