using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>Plays a scenario with one subject on one device. Nothing is kept but the place in the story.</summary>
internal sealed class Player(Stage stage, Subject subject, Dice dice)
{
    /// <summary>Work between two lines, in milliseconds: it keeps every line later than the one before.</summary>
    private const int LeastWork = 1;
    private const int MostWork = 25;

    /// <summary>What the subject says and when, in milliseconds from the start, up to the end of the log.</summary>
    public IEnumerable<(long Time, Utterance Said)> Play(Scenario scenario, long start)
    {
        subject.Now = start;
        do
        {
            subject.Renew("session");
            foreach (var moment in Play(scenario.Steps, StepScope.Outermost))
            {
                yield return moment;
            }

            Wait(scenario.Again);
        }
        while (scenario.Again is not null && subject.Now < stage.End);
    }

    private IEnumerable<(long Time, Utterance Said)> Play(IReadOnlyList<ScenarioStep> steps, StepScope scope)
    {
        foreach (var step in steps)
        {
            for (var turn = 0; step.Repeat == 0 || turn < step.Repeat; turn++)
            {
                Wait(turn == 0 ? step.After : step.Every ?? step.After);
                if (subject.Now >= stage.End)
                {
                    yield break;
                }

                foreach (var moment in Play(step, turn, scope))
                {
                    yield return moment;
                }
            }
        }
    }

    private IEnumerable<(long Time, Utterance Said)> Play(ScenarioStep step, int turn, StepScope scope)
    {
        subject.Renew(step.New);
        if (step.Repeat != 1)
        {
            subject.Turn = turn;
        }

        if (step.Include is { } name)
        {
            var steps = stage.Catalog.FindScenario(name)?.Steps ?? [];
            return Play(steps, scope.Inside(step));
        }

        return stage.Writer.Write(step, scope, subject, dice) is { } said ? [(subject.Now, said)] : [];
    }

    private void Wait(Pause? pause) => subject.Now += dice.Between(LeastWork, MostWork)
        + ((pause?.Most ?? 0) == 0 ? 0 : 1000L * dice.Between(pause!.Least, pause.Most));
}
