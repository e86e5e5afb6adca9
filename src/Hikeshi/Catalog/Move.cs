namespace Hikeshi.Catalog;

/// <summary>What a line tells of an IKE negotiation, of the tunnel it makes, or of a failover pair.</summary>
/// <param name="Name">
/// begins, message, step, duplicate, compared, searched, networks, nat, done, installed, removed, failed, gave-up,
/// lost, ended or moved; of a pair sync-begins, sync-ends, sync-took, sync-refused, sync-missed, hash-equal,
/// hash-differs or hash-timeout.
/// </param>
/// <param name="Phase">1 or 2; 0 where the field <c>ike.phase</c> tells it, or where it may be either.</param>
/// <param name="Role">
/// initiator or responder: this device; null where the field <c>ike.role</c> tells it. Of a pair active or standby:
/// the unit that logs the line.
/// </param>
/// <param name="Mode">main, aggressive or quick; null where the field <c>ike.mode</c> tells it.</param>
/// <param name="Step">Which pair of messages, from 1; 0 for none.</param>
/// <param name="When">Conditions that must all hold; the first move of an entry whose conditions hold counts.</param>
public sealed record Move(
    string Name,
    int Phase,
    string? Role,
    string? Mode,
    int Step,
    IReadOnlyList<SignalCondition> When);
