namespace Hikeshi.Simulating;

/// <summary>
/// What a firewall logs besides and no catalog of ours has: most lines of a real log are about connections. They show
/// that unknown messages are kept, and what they cost.
/// </summary>
internal static class Strangers
{
    /// <summary>The forms of the documented messages, with blanks of <see cref="ValueText"/>.</summary>
    private static readonly Utterance[] Said =
    [
        new(6, "302013", "Built outbound TCP connection {1000000-9999999} for outside:203.0.113.{1-254}/443 (203.0.113.{1-254}/443) to inside:192.0.2.{130-240}/{1024-65535} (198.51.100.1/{1024-65535})"),
        new(6, "302014", "Teardown TCP connection {1000000-9999999} for outside:203.0.113.{1-254}/443 to inside:192.0.2.{130-240}/{1024-65535} duration 0:{10-59}:{10-59} bytes {100-99999} TCP {FINs|Reset-I|Reset-O}"),
        new(6, "302015", "Built outbound UDP connection {1000000-9999999} for outside:203.0.113.{1-254}/53 (203.0.113.{1-254}/53) to inside:192.0.2.{130-240}/{1024-65535} (198.51.100.1/{1024-65535})"),
        new(6, "305011", "Built dynamic TCP translation from inside:192.0.2.{130-240}/{1024-65535} to outside:198.51.100.1/{1024-65535}"),
        new(6, "305012", "Teardown dynamic TCP translation from inside:192.0.2.{130-240}/{1024-65535} to outside:198.51.100.1/{1024-65535} duration 0:00:{10-59}"),
        new(4, "106023", "Deny tcp src outside:203.0.113.{1-254}/{1024-65535} dst inside:198.51.100.1/{22|23|445|3389} by access-group \"outside_in\" [0x0, 0x0]"),
        new(5, "111008", "User 'admin' executed the 'show running-config' command."),
    ];

    public static IEnumerable<(long Time, Utterance Said)> Play(Stage stage, Device device, double rate, Dice dice)
    {
        var subject = new Subject(device, isUser: false, dice.Fork());
        return Background.Play(stage, rate, dice, _ =>
        {
            var said = dice.Pick(Said);
            return said with { Text = ValueText.Fill(said.Text, subject, dice) };
        });
    }
}
