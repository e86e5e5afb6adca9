using Hikeshi.Catalog;
using Hikeshi.Rendering;

namespace Hikeshi.Simulating;

/// <summary>Puts a step into the device's words.</summary>
internal sealed class StepWriter(WordingBook book)
{
    /// <summary>The words of a step; null when its wording cannot say its values.</summary>
    public Utterance? Write(ScenarioStep step, StepScope scope, Subject subject, Dice dice)
    {
        if (book.Find(step) is not { } wording)
        {
            return null;
        }

        var values = new Dictionary<int, string>(wording.Fields.Count);
        foreach (var field in wording.Fields)
        {
            if (Value(field, step, scope, subject, dice) is { Length: > 0 } value)
            {
                values[field.Number] = value;
            }
        }

        if (TemplateRenderer.Render(wording.Nodes, values, seed: 0) is not { } text)
        {
            return null;
        }

        var rest = wording.HasRest ? ValueText.Fill(step.Text, subject, dice) : "";
        var context = wording.HasContext ? Context(step.Context ?? scope.Context, subject) : "";
        return new Utterance(wording.Entry.Severity, wording.Entry.Key, $"{context}{text}{rest}");
    }

    private static string? Value(WordingField field, ScenarioStep step, StepScope scope, Subject subject, Dice dice)
    {
        var said = scope.Fields.GetValueOrDefault(field.Name)
            ?? step.Fields.FirstOrDefault(f => f.Key == field.Name).Value
            ?? (field.IsNeeded ? field.Subject : null);
        return said is not null ? ValueText.Fill(said, subject, dice) : field.IsNeeded ? field.Sample : null;
    }

    private static string Context(string? known, Subject subject) => (known ?? (subject.IsUser ? "user" : "group")) switch
    {
        "none" => "",
        "peer" => $"IP = {subject.Peer}, ",
        "group" => $"Group = {subject.Group}, IP = {subject.Peer}, ",
        _ => $"Group = {subject.Group}, Username = {subject.User}, IP = {subject.Peer}, ",
    };
}
