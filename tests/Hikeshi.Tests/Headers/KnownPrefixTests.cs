using System.Text;
using Hikeshi.Headers;

namespace Hikeshi.Tests.Headers;

/// <summary>A prefix that is recognised says what reading it anew says, whatever the clock.</summary>
public sealed class KnownPrefixTests
{
    [Theory]
    [InlineData("Nov 23 2026 10:25:06 fw-1 : %ASA-6-302013: t", "Nov 23 2026 23:59:60 fw-1 : %ASA-6-302013: t")]
    [InlineData("<166>Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "<163>Nov 23 10:25:07 fw-1 %FTD-3-710003: other")]
    [InlineData("<166>Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "<166>Nov 23 10:25:06 fw-2 %ASA-6-302013: t")]
    [InlineData("Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "Nov 23 24:25:06 fw-1 %ASA-6-302013: t")]
    [InlineData("Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "Nov 23 10-25:06 fw-1 %ASA-6-302013: t")]
    [InlineData("Nov 23 9:25:006 fw-1 %ASA-6-302013: t", "Nov 23 10:25:06 fw-1 %ASA-6-302013: t")]
    [InlineData("9:25:061 f %ASA-6-302013: t", "10:25:06 f %ASA-6-302013: t")]
    [InlineData("<166><166>Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "<165><166>Nov 23 10:25:06 fw-1 %ASA-6-302013: t")]
    [InlineData("<14.2>Nov 23 10:25:06 fw-1 %ASA-6-302013: t", "<1442>Nov 23 10:25:06 fw-1 %ASA-6-302013: t")]
    [InlineData("Nov 23 10:00:01 relay message repeated 3 times: [ %ASA-5-713904: t]", "Nov 23 10:00:02 relay message repeated 3 times: [ %ASA-5-713904: t]")]
    [InlineData("Nov 23 2026 10:25:06.001 UTC: %ASA-6-302013: t", "Nov 23 2026 10:25:07.002 UTC: %ASA-6-302013: t")]
    public void Says_what_reading_anew_says(string first, string second)
    {
        var known = new KnownPrefixes();
        foreach (var line in new[] { first, second, first, second }.Select(Encoding.UTF8.GetBytes))
        {
            Assert.Equal(HeaderRow.Of(line), HeaderRow.Of(line, known));
        }
    }
}
