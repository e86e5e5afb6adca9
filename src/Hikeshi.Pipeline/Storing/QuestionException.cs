using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Storing;

/// <summary>What a store was asked is wrong: the store works, and would say the same again.</summary>
/// <param name="sentence">For people, in both languages.</param>
public sealed class QuestionException(LocalText sentence) : StoreException(sentence);
