using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Matching.Templates;

/// <summary>
/// Runs a compiled template over a text. Backtracks only at optional parts and text variables, within a budget,
/// so that no line can make it run for long.
/// </summary>
internal ref struct TemplateMatcher
{
    /// <summary>How many places may be tried before a text counts as not matching. Real lines need a few dozen.</summary>
    public const int Budget = 4000;

    private readonly Instruction[] _steps;
    private readonly ReadOnlySpan<byte> _text;
    private readonly FieldSlots _slots;
    private readonly int _offset;
    private readonly bool _twins;
    private int _budget;
    private int _mark;

    private TemplateMatcher(Instruction[] steps, ReadOnlySpan<byte> text, int offset, FieldSlots slots, bool twins)
    {
        _steps = steps;
        _text = text;
        _offset = offset;
        _slots = slots;
        _twins = twins;
        _budget = Budget;
    }

    /// <summary>
    /// True when the whole text is this wording; the fields are then in the slots. Values of the right type are
    /// tried first, then host and service names in their place.
    /// </summary>
    /// <param name="program">The wording.</param>
    /// <param name="text">The text after tag and context, without blanks at either end.</param>
    /// <param name="offset">Where the text starts in the line: slots hold places in the line.</param>
    /// <param name="slots">Where fields go; as before when the text does not match.</param>
    public static bool TryMatch(TemplateProgram program, ReadOnlySpan<byte> text, int offset, FieldSlots slots) =>
        TryMatch(program, text, offset, slots, out _);

    /// <summary>The same, and says how much work it was.</summary>
    /// <param name="program">The wording.</param>
    /// <param name="text">The text after tag and context, without blanks at either end.</param>
    /// <param name="offset">Where the text starts in the line.</param>
    /// <param name="slots">Where fields go.</param>
    /// <param name="tried">How many places were tried, in both passes.</param>
    public static bool TryMatch(
        TemplateProgram program, ReadOnlySpan<byte> text, int offset, FieldSlots slots, out int tried)
    {
        tried = 0;
        if ((program.Start.Length > 0 && (text.IsEmpty || TemplateCompiler.Fold(text[0]) != program.Start[0]))
            || (program.Last != 0 && LastByte(text) != program.Last))
        {
            return false;
        }

        var count = slots.Count;
        if (TryPass(program, text, offset, slots, twins: false, ref tried))
        {
            return true;
        }

        slots.Rewind(count);
        if (program.HasTwins && TryPass(program, text, offset, slots, twins: true, ref tried))
        {
            return true;
        }

        slots.Rewind(count);
        return false;
    }

    private static bool TryPass(
        TemplateProgram program, ReadOnlySpan<byte> text, int offset, FieldSlots slots, bool twins, ref int tried)
    {
        // What the budget lost is the count: no counter of its own on the way of every line.
        var matcher = new TemplateMatcher(program.Steps, text, offset, slots, twins);
        var isMatch = matcher.Run(0, 0);
        tried += Budget - matcher._budget;
        return isMatch;
    }

    /// <summary>The last byte in lower case, final stops and blanks aside.</summary>
    private static byte LastByte(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && (text[end - 1] is (byte)'.' or (byte)'!' || Bytes.IsBlank(text[end - 1])))
        {
            end--;
        }

        return end > 0 ? TemplateCompiler.Fold(text[end - 1]) : (byte)0;
    }

    private bool Run(int step, int at)
    {
        while (true)
        {
            ref readonly var now = ref _steps[step];
            switch (now.Op)
            {
                case Op.Literal:
                    if (!IsHere(now.Bytes!, at))
                    {
                        return false;
                    }

                    at += now.Bytes!.Length;
                    step++;
                    break;
                case Op.Blanks:
                    var after = Bytes.SkipBlanks(_text, at);
                    if (after == at)
                    {
                        return false;
                    }

                    at = after;
                    step++;
                    break;
                case Op.MaybeBlanks:
                    at = Bytes.SkipBlanks(_text, at);
                    step++;
                    break;
                case Op.Try:
                    var count = _slots.Count;
                    if (--_budget < 0)
                    {
                        return false;
                    }

                    if (Run(step + 1, at))
                    {
                        return true;
                    }

                    _slots.Rewind(count);
                    step = now.Target;
                    break;
                case Op.Jump:
                    step = now.Target;
                    break;
                case Op.Mark:
                    _mark = at;
                    step++;
                    break;
                case Op.Store:
                    _slots.Add(now.Field, _offset + _mark, at - _mark, now.Bytes);
                    step++;
                    break;
                case Op.Take when now.Type is FieldType.Text or FieldType.Word or FieldType.Payloads:
                    return RunText(in now, step, at, now.Field, now.Type == FieldType.Word);
                case Op.Take:
                    var length = ValueSyntax.Scan(now.Type, _text[at..]);
                    if (length > 0)
                    {
                        _slots.Add(now.Field, _offset + at, length);
                        at += length;
                    }
                    else if (now.Type == FieldType.Ip && IsHere("N/A"u8, at))
                    {
                        at += 3;
                    }
                    else
                    {
                        return _twins && now.Twin >= 0 && RunText(in now, step, at, now.Twin, word: true);
                    }

                    step++;
                    break;
                case Op.Rest:
                    return true;
                default:
                    return IsOver(at);
            }
        }
    }

    /// <summary>Tries the shortest text first, ending where something that may follow begins.</summary>
    private bool RunText(ref readonly Instruction now, int step, int at, int field, bool word)
    {
        var count = _slots.Count;
        var limit = word ? WordEnd(at, field == now.Twin) : _text.Length;
        var end = at;
        while (end < limit)
        {
            end++;
            if (now.Follow is { } follow)
            {
                var found = _text[end..].IndexOfAny(follow);
                end = found < 0 ? _text.Length : end + found;
            }

            if (end > limit || (end == _text.Length && !now.MayEnd) || --_budget < 0)
            {
                return false;
            }

            var next = Bytes.SkipBlanks(_text, end);
            if (now.AfterBlanks != 0 && (next >= _text.Length || TemplateCompiler.Fold(_text[next]) != now.AfterBlanks))
            {
                end = Math.Max(end, next - 1);
                continue;
            }

            _slots.Add(field, _offset + at, WithoutStop(at, end));
            if (Run(step + 1, end))
            {
                return true;
            }

            _slots.Rewind(count);

            // A run of blanks is one place: what follows skips all of them, and the variable holds none.
            end = Math.Max(end, next - 1);
        }

        return false;
    }

    /// <summary>The length of a variable's text: blanks at its end, and the line's full stop, are not part of it.</summary>
    private readonly int WithoutStop(int at, int end)
    {
        var length = Bytes.TrimmedEnd(_text[at..end]);
        return end == _text.Length && length > 1 && _text[at + length - 1] == '.' && _text[at + length - 2] != '.'
            ? length - 1
            : length;
    }

    /// <summary>
    /// A word ends at a blank, a name in place of an address also at a colon (interfaces stand before one); a
    /// placeholder such as <c>&lt;public IP&gt;</c> counts as one word.
    /// </summary>
    private readonly int WordEnd(int at, bool isName)
    {
        if (at < _text.Length && _text[at] == '<' && _text[at..].IndexOf((byte)'>') is > 0 and var close)
        {
            return at + close + 1;
        }

        var blank = _text[at..].IndexOfAny(isName ? Bytes.BlanksAndColon : Bytes.Blanks);
        return blank < 0 ? _text.Length : at + blank;
    }

    private readonly bool IsHere(ReadOnlySpan<byte> literal, int at)
    {
        if (literal.Length > _text.Length - at)
        {
            return false;
        }

        var here = _text.Slice(at, literal.Length);
        return ((here[0] ^ literal[0]) & 0xDF) == 0
            && (here.SequenceEqual(literal) || Ascii.EqualsIgnoreCase(here, literal));
    }

    private readonly bool IsOver(int at)
    {
        foreach (var b in _text[at..])
        {
            if (b is not ((byte)'.' or (byte)'!') && !Bytes.IsBlank(b))
            {
                return false;
            }
        }

        return true;
    }
}
