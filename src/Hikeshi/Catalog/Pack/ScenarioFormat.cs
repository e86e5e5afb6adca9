namespace Hikeshi.Catalog.Pack;

/// <summary>One scenario as bytes of a pack.</summary>
internal static class ScenarioFormat
{
    public static void Write(PackWriter to, Scenario scenario)
    {
        to.Text(scenario.Name);
        to.Number(scenario.IsPart ? 1 : 0);
        to.Text(scenario.Kind);
        to.Texts(scenario.Causes);
        to.Number(scenario.Actors);
        Write(to, scenario.Again);
        to.Local(scenario.Title);
        to.List(scenario.Steps, s => Write(to, s));
    }

    public static Scenario Read(PackReader from) => new()
    {
        Name = from.Text(),
        IsPart = from.Number() == 1,
        Kind = from.Text(),
        Causes = from.Texts(),
        Actors = from.Number(),
        Again = ReadPause(from),
        Title = from.Local(),
        Steps = from.List(() => ReadStep(from)),
    };

    private static void Write(PackWriter to, ScenarioStep step)
    {
        to.Text(step.Message);
        to.Text(step.Phrase);
        to.Text(step.Include);
        to.Number(step.Wording);
        to.Text(step.Text);
        to.Text(step.Context);
        to.Text(step.New);
        Write(to, step.After);
        to.Number(step.Repeat);
        Write(to, step.Every);
        to.List(step.Fields, f =>
        {
            to.Text(f.Key);
            to.Text(f.Value);
        });
    }

    private static ScenarioStep ReadStep(PackReader from) => new()
    {
        Message = from.OptionalText(),
        Phrase = from.OptionalText(),
        Include = from.OptionalText(),
        Wording = from.Number(),
        Text = from.Text(),
        Context = from.OptionalText(),
        New = from.OptionalText(),
        After = ReadPause(from) ?? Pause.None,
        Repeat = from.Number(),
        Every = ReadPause(from),
        Fields = from.List(() => new KeyValuePair<string, string>(from.Text(), from.Text())),
    };

    private static void Write(PackWriter to, Pause? pause)
    {
        to.Number(pause?.Least ?? -1);
        to.Number(pause?.Most ?? -1);
    }

    private static Pause? ReadPause(PackReader from)
    {
        var (least, most) = (from.Number(), from.Number());
        return least < 0 ? null : new Pause(least, most);
    }
}
