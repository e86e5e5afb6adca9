using System.Text;
using Hikeshi.Catalog;

namespace Hikeshi.Matching.Templates;

/// <summary>Turns a template's nodes into the flat program that the hot path runs.</summary>
internal sealed class TemplateCompiler
{
    private readonly FieldDictionary _fields;
    private readonly List<Instruction> _steps = [];

    private TemplateCompiler(FieldDictionary fields) => _fields = fields;

    /// <summary>Compiles nodes that <see cref="TemplateParser"/> found right.</summary>
    public static TemplateProgram Compile(IReadOnlyList<TemplateNode> nodes, FieldDictionary fields)
    {
        var compiler = new TemplateCompiler(fields);
        var trimmed = TrimEnd(nodes);
        compiler.Sequence(trimmed, afterVariable: false);
        compiler.Emit(new Instruction { Op = Op.End });
        var steps = compiler._steps.ToArray();
        FollowSets.Fill(steps);
        byte[] start = steps[0].Op == Op.Literal ? [.. steps[0].Bytes!.Select(Fold)] : [];
        var hasTwins = steps.Any(s => s.Op == Op.Take && s.Twin >= 0);
        var last = trimmed is [.., TemplateNode.Literal end] ? Fold(Encoding.UTF8.GetBytes(end.Text)[^1]) : (byte)0;
        return new TemplateProgram(steps, nodes is [TemplateNode.Rest], TemplateRules.Letters(nodes), start, last, hasTwins);
    }

    /// <summary>A..Z as a..z.</summary>
    public static byte Fold(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    /// <summary>
    /// Final stops are optional everywhere; after a variable the stop must be named, or the variable would hold it.
    /// </summary>
    private static List<TemplateNode> TrimEnd(IReadOnlyList<TemplateNode> nodes)
    {
        var trimmed = nodes.ToList();
        if (trimmed is [.., TemplateNode.Literal last])
        {
            var text = last.Text.TrimEnd('.', '!', ' ');
            trimmed.RemoveAt(trimmed.Count - 1);
            if (text.Length > 0)
            {
                trimmed.Add(new TemplateNode.Literal(text));
            }
            else if (last.Text.Trim() is { Length: > 0 } stop)
            {
                trimmed.Add(new TemplateNode.Optional([new TemplateNode.Literal(stop)]));
            }
        }

        return trimmed;
    }

    private void Sequence(IReadOnlyList<TemplateNode> nodes, bool afterVariable)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            switch (nodes[i])
            {
                case TemplateNode.Literal literal:
                    Text(literal.Text, afterVariable);
                    break;
                case TemplateNode.Variable variable:
                    Take(variable.Field);
                    break;
                case TemplateNode.Enumeration enumeration:
                    Enumeration(enumeration);
                    break;
                case TemplateNode.Choice choice:
                    Alternatives(choice.Texts.Count, k => Text(choice.Texts[k], afterVariable));
                    break;
                case TemplateNode.Optional optional:
                    Alternatives(2, k =>
                    {
                        if (k == 0)
                        {
                            Sequence(optional.Parts, afterVariable);
                        }
                    });
                    break;
                case TemplateNode.Rest:
                    Emit(new Instruction { Op = Op.Rest });
                    break;
            }

            afterVariable = nodes[i] is TemplateNode.Variable or TemplateNode.Enumeration
                || (afterVariable && nodes[i] is TemplateNode.Optional);
        }
    }

    private void Take(int field) => Emit(new Instruction
    {
        Op = Op.Take,
        Type = _fields[field].Type,
        Field = (short)field,
        Twin = (short)_fields.TwinOf(field),
    });

    private void Enumeration(TemplateNode.Enumeration node)
    {
        Alternatives(node.Options.Count + (node.Open ? 1 : 0), k =>
        {
            if (k == node.Options.Count)
            {
                Take(node.Field);
                return;
            }

            Emit(new Instruction { Op = Op.Mark });
            Text(node.Options[k].Text, afterVariable: false);
            Emit(new Instruction
            {
                Op = Op.Store,
                Field = (short)node.Field,
                Bytes = Encoding.UTF8.GetBytes(node.Options[k].Value),
            });
        });
    }

    private void Alternatives(int count, Action<int> compile)
    {
        var jumps = new List<int>();
        for (var k = 0; k < count; k++)
        {
            var attempt = _steps.Count;
            if (k < count - 1)
            {
                Emit(new Instruction { Op = Op.Try });
            }

            compile(k);
            if (k < count - 1)
            {
                jumps.Add(_steps.Count);
                Emit(new Instruction { Op = Op.Jump });
                SetTarget(attempt, _steps.Count);
            }
        }

        foreach (var jump in jumps)
        {
            SetTarget(jump, _steps.Count);
        }
    }

    /// <summary>
    /// A blank matches any run of blanks and, next to punctuation, none; before punctuation that follows a variable
    /// blanks are let through, because the vendor's pages print them and some collectors copy the pages.
    /// </summary>
    private void Text(string text, bool afterVariable)
    {
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (text[i] == ' ')
            {
                while (i < text.Length && text[i] == ' ')
                {
                    i++;
                }

                var loose = (start > 0 && IsPunctuation(text[start - 1]))
                    || (i < text.Length && IsPunctuation(text[i]));
                Emit(new Instruction { Op = loose ? Op.MaybeBlanks : Op.Blanks });
                continue;
            }

            while (i < text.Length && text[i] != ' ')
            {
                i++;
            }

            if (start == 0 && afterVariable && IsPunctuation(text[0]))
            {
                Emit(new Instruction { Op = Op.MaybeBlanks });
            }

            Emit(new Instruction { Op = Op.Literal, Bytes = Encoding.UTF8.GetBytes(text[start..i]) });
        }
    }

    private static bool IsPunctuation(char c) => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c);

    private void Emit(Instruction step) => _steps.Add(step);

    private void SetTarget(int index, int target)
    {
        var step = _steps[index];
        step.Target = target;
        _steps[index] = step;
    }
}
