using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Access;
using Hikeshi.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Hikeshi.Web.Parts;

/// <summary>A page on which an admin changes something: asks whether he still may, and says what became of it.</summary>
public abstract class ChangingPage : LivePage
{
    [Inject] public required IAccounts Accounts { get; set; }

    [Inject] public required Permit Permit { get; set; }

    /// <summary>Why a change was refused, or null.</summary>
    protected string? Refusal { get; set; }

    /// <summary>What was changed, or null.</summary>
    protected string? Done { get; set; }

    /// <inheritdoc/>
    protected override int Beats => 15;

    /// <summary>Changes something.</summary>
    /// <param name="policy">What it takes.</param>
    /// <param name="change">Changes it as somebody and says what was done.</param>
    protected async Task ChangeAsync(string policy, Func<Actor, Task<string?>> change)
    {
        (Refusal, Done) = (null, null);
        try
        {
            if (await Permit.AskAsync(policy) is { } actor)
            {
                Done = await change(actor);
            }
            else
            {
                Refusal = Preferences.Say(AccountTexts.Forbidden);
            }
        }
        catch (AccessException problem)
        {
            Refusal = Preferences.Say(problem.Sentence);
        }
        catch (StoreException problem)
        {
            Refusal = Preferences.Say(problem.Sentence);
        }

        await AgainAsync();
    }
}
