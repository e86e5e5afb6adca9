using System.Buffers;

namespace Hikeshi.Matching.Templates;

/// <summary>
/// For each text variable: the bytes that what follows can begin with. The matcher then looks only at places where
/// one of them stands, with one vectorised search instead of a step a byte.
/// </summary>
internal static class FollowSets
{
    public static void Fill(Instruction[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Op != Op.Take)
            {
                continue;
            }

            var follow = new Collected();
            Collect(steps, i + 1, follow);
            steps[i].MayEnd = follow.End;
            steps[i].AfterBlanks = AfterBlanks(steps, i + 1);
            steps[i].Follow = follow.Any ? null : SearchValues.Create([.. follow.Bytes]);
        }
    }

    /// <summary>The end is never reached when this is not 0: a literal must come.</summary>
    private static byte AfterBlanks(Instruction[] steps, int at) =>
        steps[at].Op == Op.Blanks && steps[at + 1].Op == Op.Literal ? TemplateCompiler.Fold(steps[at + 1].Bytes![0]) : (byte)0;

    private static void Collect(Instruction[] steps, int at, Collected follow)
    {
        while (true)
        {
            ref readonly var step = ref steps[at];
            switch (step.Op)
            {
                case Op.Literal:
                    follow.Add(step.Bytes![0]);
                    return;
                case Op.Blanks:
                    follow.AddBlanks();
                    return;
                case Op.MaybeBlanks:
                    follow.AddBlanks();
                    at++;
                    break;
                case Op.Try:
                    Collect(steps, at + 1, follow);
                    at = step.Target;
                    break;
                case Op.Jump:
                    at = step.Target;
                    break;
                case Op.Mark or Op.Store:
                    at++;
                    break;
                case Op.End:
                    follow.End = true;
                    return;
                default:
                    follow.Any = true;
                    return;
            }
        }
    }

    private sealed class Collected
    {
        public HashSet<byte> Bytes { get; } = [];

        public bool Any { get; set; }

        public bool End { get; set; }

        public void Add(byte b)
        {
            Bytes.Add(TemplateCompiler.Fold(b));
            if (b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z'))
            {
                Bytes.Add((byte)(b & ~0x20));
            }
        }

        public void AddBlanks()
        {
            foreach (var blank in " \t\r\n\u00A0"u8[..5])
            {
                Bytes.Add(blank);
            }
        }
    }
}
