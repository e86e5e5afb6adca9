namespace Hikeshi.Simulating;

/// <summary>A simulated firewall.</summary>
/// <param name="index">Its number, from 0.</param>
/// <param name="dice">Draws where its peers' addresses begin, so that logs of two seeds have others.</param>
internal sealed class Device(int index, Dice dice)
{
    /// <summary>Addresses of one documentation range that may be a peer's.</summary>
    public const int Peers = 254;

    private int _next = dice.Between(0, Peers - 1);

    public string Name { get; } = $"fw{index + 1}";

    public string Address { get; } = $"192.0.2.{1 + (index % 14)}";

    /// <summary>The number of a new subject; after all addresses were given, the first comes again.</summary>
    public int NextSubject() => _next++ % Peers;
}
