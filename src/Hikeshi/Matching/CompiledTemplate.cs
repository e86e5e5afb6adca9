using Hikeshi.Matching.Templates;

namespace Hikeshi.Matching;

/// <summary>A compiled wording and its name, as in "713120/1".</summary>
internal sealed record CompiledTemplate(TemplateProgram Program, string Name)
{
    public byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(Name);
}
