using Hikeshi.Matching.Templates;
using Hikeshi.Rendering;
using Hikeshi.Simulating;
using Hikeshi.Tests.Catalog;

namespace Hikeshi.Tests.Simulating;

public sealed class SettledWordingTests
{
    [Theory]
    [InlineData("{=Send|Sending} it", "Sending it", "Sending it")]
    [InlineData("{=Sending|Send} it", "no such text", "Sending it")]
    [InlineData("{?Static }Crypto Map", "Static Crypto Map", "Static Crypto Map")]
    [InlineData("{?Static }Crypto Map", "Crypto Map", "Crypto Map")]
    [InlineData("by {ike.role=INIT>initiator|First>initiator}", "by First", "by INIT")]
    [InlineData("of{? {=big|large} {ike.role}}", "of large ones", "of large initiator")]
    public void What_no_value_decides_is_as_in_the_sample(string template, string sample, string expected)
    {
        var fields = OwnCatalog.Catalog.Fields;
        var nodes = SettledWording.Of(TemplateParser.Parse(template, fields, out _)!, sample);
        var values = new Dictionary<int, string> { [fields.NumberOf("ike.role")] = "initiator" };
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Equal(expected, TemplateRenderer.Render(nodes, values, seed));
        }
    }
}
