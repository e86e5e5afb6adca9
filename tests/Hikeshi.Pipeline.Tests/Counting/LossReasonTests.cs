using Hikeshi.Catalog;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Tests.Counting;

public sealed class LossReasonTests
{
    [Fact]
    public void Each_reason_has_a_name_of_its_own_and_a_cause_that_the_catalog_explains() => Assert.All(
        Enum.GetValues<FrameRefusal>().Except([FrameRefusal.None, FrameRefusal.Closed]),
        reason =>
        {
            Assert.NotEqual("none", LossReason.NameOf(reason));
            Assert.Equal("logging.loss", MessageCatalog.BuiltIn.FindCause(LossReason.CauseOf(reason)!)!.Kind);
        });
}
