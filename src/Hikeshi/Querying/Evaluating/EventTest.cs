namespace Hikeshi.Querying.Evaluating;

/// <summary>One compiled test.</summary>
internal delegate bool EventTest(EventView view);
