using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>What the includes around a step say for it: the outermost has the last word.</summary>
/// <param name="Fields">Values of fields.</param>
/// <param name="Context">How much of the IKE context is known, or null.</param>
internal sealed record StepScope(IReadOnlyDictionary<string, string> Fields, string? Context)
{
    public static StepScope Outermost { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), null);

    public StepScope Inside(ScenarioStep include)
    {
        var fields = include.Fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var (name, value) in Fields)
        {
            fields[name] = value;
        }

        return new StepScope(fields, Context ?? include.Context);
    }
}
