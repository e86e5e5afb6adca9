namespace Hikeshi.Simulating;

/// <summary>What one negotiation draws by chance and keeps to its end; hexadecimal, without <c>0x</c>.</summary>
/// <param name="MessageId">The message ID of quick mode.</param>
/// <param name="Inbound">The SPI that this device receives on.</param>
/// <param name="Outbound">The SPI that the peer receives on.</param>
/// <param name="Cookie">The address of the IKE SA in the device's memory.</param>
/// <param name="Entry">The address of the connection entry in the device's memory.</param>
internal sealed record Negotiation(string MessageId, string Inbound, string Outbound, string Cookie, string Entry)
{
    public static Negotiation Draw(Dice dice) => new(
        Eight(dice), Eight(dice), Eight(dice), $"00007fff{Eight(dice)}", $"00007fff{Eight(dice)}");

    /// <summary>Never small: SPIs up to 255 are reserved (RFC 4303, section 2.1).</summary>
    private static string Eight(Dice dice) => $"{(dice.Next() >> 32) | 0x1000:x8}";
}
