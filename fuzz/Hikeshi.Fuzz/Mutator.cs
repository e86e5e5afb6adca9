using System.Text;

namespace Hikeshi.Fuzz;

/// <summary>Makes new inputs out of seeds. The same seed number gives the same inputs.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, IReadOnlyList<string> tokens, int seed)
{
    private const int MostBytes = 80_000;

    private static readonly byte[] Interesting = "\0\n\r\b <>[]{}()'\"%:=,;-.*\\\xFF"u8.ToArray();

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var input = new List<byte>(seeds[_random.Next(seeds.Count)]);
        for (var steps = _random.Next(1, 8); steps > 0; steps--)
        {
            Mutate(input);
        }

        return input.Count > MostBytes ? [.. input.Take(MostBytes)] : [.. input];
    }

    private void Mutate(List<byte> input)
    {
        var at = _random.Next(input.Count + 1);
        var length = _random.Next(Math.Min(input.Count - at, 40) + 1);
        switch (_random.Next(10))
        {
            case 0 when input.Count > at:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when input.Count > at:
                input[at] = (byte)_random.Next(256);
                break;
            case 2:
                input.Insert(at, Interesting[_random.Next(Interesting.Length)]);
                break;
            case 3:
                input.RemoveRange(at, length);
                break;
            case 4:
                input.RemoveRange(at, input.Count - at);
                break;
            case 5:
                var other = seeds[_random.Next(seeds.Count)];
                var from = _random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, _random.Next(other.Length - from + 1)).ToArray());
                break;
            case 6:
                Repeat(input, at, length);
                break;
            case 7:
                input.RemoveRange(at, length);
                input.InsertRange(at, Token());
                break;
            default:
                input.InsertRange(at, Token());
                break;
        }
    }

    private void Repeat(List<byte> input, int at, int length)
    {
        // Mostly a few times; now and then as often as a hostile sender would.
        var times = _random.Next(50) == 0 ? 1000 : _random.Next(1, 5);
        var piece = input.GetRange(at, length);
        for (; times > 0 && input.Count < MostBytes; times--)
        {
            input.InsertRange(at, piece);
        }
    }

    private byte[] Token() => Encoding.UTF8.GetBytes(tokens[_random.Next(tokens.Count)]);
}
