namespace Hikeshi.Tests.Diagnosing;

/// <summary>Policies are compared anew with each attempt; only what was finally refused tells why.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void Only_the_last_comparison_before_the_failure_counts()
    {
        var found = Diagnosed.Log(
        [
            Line(0, "5-713257", "Phase 1 failure:  Mismatched attribute types for class Auth Method:  Rcv'd: RSA signature with Certificates  Cfg'd: Preshared Key"),
            Line(8, "5-713257", "Phase 1 failure:  Mismatched attribute types for class Group Description:  Rcv'd: Group 14  Cfg'd: Group 2"),
            Line(8, "5-713257", "Phase 1 failure:  Mismatched attribute types for class Encryption Alg:  Rcv'd: AES-CBC  Cfg'd: 3DES-CBC"),
            Line(8, "3-713902", "All SA proposals found unacceptable"),
            Line(9, "4-713903", "Error: Unable to remove PeerTblEntry"),
        ]);

        var cause = Assert.Single(Assert.Single(found.Incidents).Causes);
        Assert.Equal("ike-phase1-proposal-mismatch", cause.Code);
        Assert.DoesNotContain(cause.Evidence, e => e.Ticks == Time(0).Ticks);
        Assert.Equal(2, cause.Details.Count);
    }

    private static DateTime Time(int second) => new DateTime(2026, 11, 20).AddSeconds(second);

    private static string Line(int second, string tag, string text) =>
        $"<165>{Time(second).ToString("MMM dd yyyy HH:mm:ss", null)} fw1 : %ASA-{tag}: IP = 192.0.2.10, {text}";
}
