namespace Hikeshi.Simulating;

/// <summary>A simulated firewall.</summary>
/// <param name="index">Its number, from 0.</param>
/// <param name="dice">Draws where its peers' addresses begin, so that logs of two seeds have others.</param>
internal sealed class Device(int index, Dice dice)
{
    /// <summary>Addresses of one documentation range that may be a peer's.</summary>
    public const int Peers = 254;

    private readonly HashSet<int> _settled = [];
    private int _next = dice.Between(0, Peers - 1);

    public string Name { get; } = $"fw{index + 1}";

    public string Address { get; } = $"192.0.2.{1 + (index % 14)}";

    /// <summary>The number of a subject that is there from the start.</summary>
    public int Settle()
    {
        var number = NextSubject();
        _settled.Add(number);
        return number;
    }

    /// <summary>
    /// The number of a new subject. After all addresses were given, the first comes again, but for those of who is
    /// there from the start: no stranger has the address of a neighbour.
    /// </summary>
    public int NextSubject()
    {
        int number;
        do
        {
            number = _next++ % Peers;
        }
        while (_settled.Contains(number) && _settled.Count < Peers);

        return number;
    }
}
