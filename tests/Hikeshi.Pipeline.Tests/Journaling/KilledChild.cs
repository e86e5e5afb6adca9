using System.Runtime.CompilerServices;
using System.Text;
using Hikeshi.Pipeline.Journaling;

namespace Hikeshi.Pipeline.Tests.Journaling;

/// <summary>
/// What the test program does when it is started as the child that will be killed: it writes lines into a journal for
/// ever and prints what was confirmed.
/// </summary>
internal static class KilledChild
{
    public const string Variable = "HIKESHI_TEST_JOURNAL";

    /// <summary>Stays on its thread: until a module is initialised, no other thread may enter it.</summary>
    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder)
        {
            return;
        }

        var journal = FrameJournal.Open(folder, new JournalOptions { SegmentBytes = 16 << 10, FloorBytes = 0 });
        while (true)
        {
            var last = 0L;
            for (var i = 0; i < 20; i++)
            {
                last = journal.Offer(Journals.Sender, Encoding.UTF8.GetBytes($"line {journal.State.Last + 1}")).Sequence;
            }

            if (journal.WhenDurableAsync(last, CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                Console.Out.WriteLine($"{last}");
            }
        }
    }
}
