using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Judging;

/// <summary>What the lines around a failure say of one cause.</summary>
/// <param name="cause">The code.</param>
internal sealed class Testimony(string cause)
{
    public string Cause => cause;

    /// <summary>The lines that speak for it.</summary>
    public List<Observation> Lines { get; } = [];

    /// <summary>Those that name it.</summary>
    public List<Observation> Naming { get; } = [];

    /// <summary>The strongest of their signals, the first of each line counting; null when none speaks for it.</summary>
    public ObservedSignal? Strongest { get; private set; }

    /// <summary>True when a line speaks against it.</summary>
    public bool IsExcluded { get; private set; }

    /// <summary>True when a signal may be why a case of the kind fails.</summary>
    public bool MayStand { get; private set; }

    /// <summary>True for a signal that speaks for a cause.</summary>
    public static bool Speaks(ObservedSignal signal) =>
        signal.Strength is Strength.Names or Strength.Suggests or Strength.Symptom or Strength.End;

    /// <summary>Hears one signal of a line; those of one line come one after the other.</summary>
    public void Hear(Observation line, ObservedSignal signal, bool mayExplain)
    {
        IsExcluded |= signal.Strength == Strength.Excludes;
        if (!Speaks(signal))
        {
            return;
        }

        MayStand |= mayExplain;
        if (!IsLast(Lines, line))
        {
            Lines.Add(line);
            Strongest = Strongest is { } known && known.Strength >= signal.Strength ? known : signal;
        }

        if (signal.Strength == Strength.Names && !IsLast(Naming, line))
        {
            Naming.Add(line);
        }
    }

    /// <summary>For how many lines those that speak for it stand.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var line in Lines)
        {
            count += line.Repeat;
        }

        return count;
    }

    /// <summary>True when it is the likeliest reading of a line, or when different messages agree on it.</summary>
    public bool IsPattern()
    {
        string? suggesting = null;
        foreach (var line in Lines)
        {
            var isFirst = true;
            foreach (var signal in line.Signals)
            {
                if (signal.Cause is not { } about || !Speaks(signal))
                {
                    continue;
                }

                if (about == cause && signal.Strength == Strength.Suggests)
                {
                    if (isFirst || (suggesting is not null && suggesting != line.Key))
                    {
                        return true;
                    }

                    suggesting = line.Key;
                }

                isFirst = false;
            }
        }

        return false;
    }

    private static bool IsLast(List<Observation> lines, Observation line) => lines.Count > 0 && ReferenceEquals(lines[^1], line);
}
