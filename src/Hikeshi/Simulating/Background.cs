using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>Everyday lines of a device between those of the scenario: steps picked by chance, at a rate.</summary>
internal static class Background
{
    public static IEnumerable<(long Time, Utterance Said)> Play(
        Stage stage, Device device, Scenario everyday, double rate, Dice dice)
    {
        var subject = new Subject(device, isUser: false, dice.Fork());
        return everyday.Steps.Count == 0 ? [] : Play(stage, rate, dice, time =>
        {
            subject.Now = time;
            var step = dice.Pick(everyday.Steps);
            subject.Renew(step.New);
            return stage.Writer.Write(step, StepScope.Outermost, subject, dice);
        });
    }

    /// <summary>What somebody says at independent moments: the pauses between them are exponential.</summary>
    public static IEnumerable<(long Time, Utterance Said)> Play(Stage stage, double rate, Dice dice, Func<long, Utterance?> say)
    {
        var time = 0.0;
        while ((time += -Math.Log(1 - dice.Fraction()) * 1000 / rate) < stage.End)
        {
            if (say((long)time) is { } said)
            {
                yield return ((long)time, said);
            }
        }
    }
}
