using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Simulating;

namespace Hikeshi.Linting;

/// <summary>The steps of scenarios: what they name is there, and the line they print is read back as just that.</summary>
internal sealed class StepRules(LintScope scope)
{
    private readonly EventReader _reader = new(scope.Catalog);
    private readonly StepWriter _writer = new(new WordingBook(scope.Catalog));

    public void Check(string file, string path, string kind, ScenarioStep step)
    {
        EntryRules.Listed(scope, file, path + "/context", step.Context, ClosedLists.Contexts);
        EntryRules.Listed(scope, file, path + "/new", step.New, ClosedLists.Renewals);
        var isKnown = Fields(file, path, step) & References(file, path, step);
        if (isKnown && step.Include is null)
        {
            Line(file, path, kind, step);
        }
    }

    private bool References(string file, string path, ScenarioStep step)
    {
        if (step.Include is null && step.Message is null && step.Phrase is null)
        {
            scope.Report.Add(file, path, CatalogRule.MissingKey, "message");
            return false;
        }

        var isKnown = Known("include", step.Include, name => scope.Catalog.FindScenario(name) is not null)
            & Known("message", step.Message, id => scope.Catalog.Find(id) is { IsPhrase: false })
            & Known("phrase", step.Phrase, name => scope.Catalog.Find(name) is { IsPhrase: true, On: null });
        var said = scope.Catalog.Find(step.Phrase ?? step.Message ?? "");
        if (isKnown && said is not null && step.Wording > said.Wordings.Count)
        {
            scope.Report.Add(file, path + "/wording", CatalogRule.WrongValue, $"wording = {step.Wording}");
            return false;
        }

        return isKnown;

        bool Known(string key, string? name, Func<string, bool> isThere)
        {
            var known = name is null || isThere(name);
            if (!known)
            {
                scope.Report.Add(file, $"{path}/{key}", CatalogRule.UnknownReference, name!);
            }

            return known;
        }
    }

    private bool Fields(string file, string path, ScenarioStep step)
    {
        var isKnown = Blanks(file, path + "/text", step.Text);
        foreach (var (name, value) in step.Fields)
        {
            if (scope.Catalog.Fields.NumberOf(name) < 0)
            {
                scope.Report.Add(file, $"{path}/fields/{name}", CatalogRule.UnknownField, name);
                isKnown = false;
            }

            isKnown &= Blanks(file, $"{path}/fields/{name}", value);
        }

        return isKnown;
    }

    private bool Blanks(string file, string path, string value)
    {
        if (ValueText.Unknown(value) is not { } blank)
        {
            return true;
        }

        scope.Report.Add(file, path, CatalogRule.WrongValue, $"{{{blank}}}");
        return false;
    }

    private void Line(string file, string path, string kind, ScenarioStep step)
    {
        var dice = new Dice(1);
        var subject = new Subject(new Device(0, dice), ScenarioKinds.IsAboutUsers(kind), dice);
        if (_writer.Write(step, StepScope.Outermost, subject, dice) is not { } said)
        {
            scope.Report.Add(file, path, CatalogRule.StepFails, step.Phrase ?? step.Message!);
            return;
        }

        var item = _reader.Read(Encoding.UTF8.GetBytes($"%FTD-{said.Severity}-{said.Id}: {said.Text}"));
        var read = step.Phrase is null ? item.Template : item.MatchedPhrase?.Template.Name;
        if (item.Status != EventStatus.Parsed || read != $"{step.Phrase ?? step.Message}/{step.Wording}")
        {
            scope.Report.Add(file, path, CatalogRule.StepFails, said.Text);
        }
    }
}
