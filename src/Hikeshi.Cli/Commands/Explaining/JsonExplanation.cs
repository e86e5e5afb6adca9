using System.Text;
using System.Text.Json;
using Hikeshi.Explaining;
using Hikeshi.Explaining.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonExplanation(Language language) : IExplanationFormat
{
    public string Separator => "";

    public string Write(Explanation item, string asked)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes))
        {
            ExplanationJson.Write(to, item, language);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) + "\n";
    }
}
