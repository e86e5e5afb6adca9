using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>Everyday lines of a device between those of the scenario: steps picked by chance, at a rate.</summary>
internal static class Background
{
    public static IEnumerable<(long Time, Utterance Said)> Play(
        Stage stage, Device device, Scenario everyday, double rate, Dice dice)
    {
        var subject = new Subject(device, isUser: false, dice.Fork());
        var time = 0.0;
        while (everyday.Steps.Count > 0)
        {
            // Independent events: the pauses between them are exponential.
            time += -Math.Log(1 - dice.Fraction()) * 1000 / rate;
            if (time >= stage.End)
            {
                yield break;
            }

            subject.Now = (long)time;
            var step = dice.Pick(everyday.Steps);
            subject.Renew(step.New);
            if (stage.Writer.Write(step, StepScope.Outermost, subject, dice) is { } said)
            {
                yield return (subject.Now, said);
            }
        }
    }
}
