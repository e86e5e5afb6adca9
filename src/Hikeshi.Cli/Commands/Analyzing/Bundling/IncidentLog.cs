using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>The lines around one incident, as they came. Our own words stand in lines that begin with a hash.</summary>
internal sealed class IncidentLog(Language language, LogBudget budget) : IDisposable
{
    private readonly MemoryStream _text = new();
    private bool _isFull;
    private (long Length, bool IsFull, long Taken) _begin;
    private long _taken;

    public ReadOnlySpan<byte> Text => _text.GetBuffer().AsSpan(0, (int)_text.Length);

    public void Begin(LineWindow window)
    {
        _begin = (_text.Length, _isFull, _taken);
        Remark(string.Format(null, BundleTexts.Lines.In(language), window.File, window.First));
    }

    /// <summary>Takes back all since <see cref="Begin"/>: the lines are not those of the first reading. Keeps the evidence.</summary>
    public void Withdraw(LineWindow window)
    {
        _text.SetLength(_begin.Length);
        budget.Return(_taken - _begin.Taken);
        (_isFull, _taken) = (_begin.IsFull, _begin.Taken);
        Remark(string.Format(null, BundleTexts.Withdrawn.In(language), window.File, window.First));
        Keep(window.Evidence);
    }

    public void Add(ReadOnlySpan<byte> line)
    {
        if (_isFull)
        {
            return;
        }

        _isFull = !budget.Take(_text.Length, line.Length + 1);
        if (_isFull)
        {
            Remark(BundleTexts.LeftOut.In(language));
            return;
        }

        _taken += line.Length + 1;
        _text.Write(line);
        _text.WriteByte((byte)'\n');
    }

    /// <summary>Evidence from standard input, which cannot be read once more.</summary>
    public void AddKept(IReadOnlyList<Evidence> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        Remark(BundleTexts.Kept.In(language));
        Keep(lines);
    }

    public void Dispose() => _text.Dispose();

    private void Keep(IReadOnlyList<Evidence> lines)
    {
        foreach (var line in lines)
        {
            var time = line.Ticks > 0 ? JsonWords.Time(line.Ticks) + " " : "";
            Add(Encoding.UTF8.GetBytes(SafeText.Of($"{time}{line.Id}: {line.Text}")));
        }
    }

    private void Remark(string text) => _text.Write(Encoding.UTF8.GetBytes($"# {SafeText.Of(text)}\n"));
}
