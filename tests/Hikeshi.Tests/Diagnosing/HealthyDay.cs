using System.Globalization;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>
/// A day on which nothing is wrong, with everything that looks like trouble on such a day: ten tunnels with rekeys of
/// both phases, users who come, mistype and go, keepalives, stragglers after a rekey, one collision, administrators,
/// broadcasts, a configuration sync.
/// </summary>
internal sealed class HealthyDay
{
    private const int Tunnels = 10;
    private const int Users = 6;
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    private static readonly DateTimeOffset Midnight = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Ends = ["User Requested", "Idle Timeout", "Max time exceeded", "Administrator Reset"];

    private readonly List<(int Second, string Line)> _lines = [];
    private uint _spi = 0x10203040;

    public static List<string> Lines()
    {
        var day = new HealthyDay();
        for (var i = 0; i < Tunnels; i++)
        {
            day.Tunnel(i);
        }

        for (var i = 0; i < Users; i++)
        {
            day.User(i);
        }

        day.Device();
        return [.. day._lines.OrderBy(l => l.Second).Select(l => l.Line)];
    }

    private void Tunnel(int number)
    {
        var peer = $"192.0.2.{10 + number}";
        var group = $"Group = {peer}, IP = {peer}, ";
        var starts = number % 2 == 0;
        var up = 60 + (number * 37);
        Phase1(up, peer, group, starts, "New");
        Phase2(up, peer, group, starts, "");
        for (var at = up + (8 * Hour) - 300; at < Day; at += (8 * Hour) - 300)
        {
            Phase1(at, peer, group, starts, "Rekeying");
        }

        for (var at = up + Hour - 120; at < Day; at += Hour - 120)
        {
            Phase2(at, peer, group, starts, "Rekeying");
            Say(at + 3, 5, 713904, $"IP = {peer}, Received encrypted packet with no matching SA, dropping");
        }

        for (var at = up + 15; at < Day; at += 600)
        {
            Say(at, 7, 715036, $"{group}Sending keep-alive of type DPD R-U-THERE (seq number 0x{at:x8})");
            Say(at, 7, 715075, $"{group}Received keep-alive of type DPD R-U-THERE-ACK (seq number 0x{at:x8})");
        }

        Say(5 * Hour + number, 6, 713202, $"IP = {peer}, Duplicate first packet detected.  Ignoring packet.");
        Say(5 * Hour + number, 5, 713201, $"IP = {peer}, Duplicate Phase 1 packet detected.  Retransmitting last packet.");
    }

    private void Phase1(int at, string peer, string group, bool starts, string how)
    {
        if (starts)
        {
            var map = how == "New" ? "local Proxy Address 10.1.0.0, remote Proxy Address 172.16.40.0,  Crypto map (outside_map)" : "local Proxy Address N/A, remote Proxy Address N/A,  Crypto map (N/A)";
            Say(at, 5, 713041, $"IP = {peer}, IKE Initiator: {how} Phase 1, Intf inside, IKE Peer {peer}  {map}");
            Say(at, 6, 713219, $"IP = {peer}, Queuing KEY-ACQUIRE messages to be processed when P1 SA is complete.");
        }
        else
        {
            Say(at, 5, 713257, $"IP = {peer}, Phase 1 failure:  Mismatched attribute types for class Group Description:  Rcv'd: Group 14  Cfg'd: Group 5");
            Say(at, 7, 713906, $"IP = {peer}, Oakley proposal is acceptable");
        }

        Say(at + 1, 6, 713172, $"{group}Automatic NAT Detection Status:     Remote end is NOT behind a NAT device     This   end is NOT behind a NAT device");
        Say(at + 1, 6, 113009, $"AAA retrieved default group policy (GP-BRANCH) for user = {peer}");
        Say(at + 1, 5, 713119, $"{group}PHASE 1 COMPLETED");
        Say(at + 1, 7, 713121, $"IP = {peer}, Keep-alive type for this connection: DPD");
    }

    private void Phase2(int at, string peer, string group, bool starts, string how)
    {
        var id = Spi();
        var (inbound, outbound) = (Spi(), Spi());
        if (starts)
        {
            if (how.Length > 0)
            {
                Say(at, 5, 713041, $"{group}IKE Initiator: Rekeying Phase 2, Intf outside, IKE Peer {peer}  local Proxy Address 10.1.0.0, remote Proxy Address 172.16.40.0,  Crypto map (outside_map)");
            }

            Say(at + 1, 7, 714002, $"{group}IKE Initiator starting QM: msg id = {id:x8}");
            Say(at + 1, 7, 714004, $"{group}IKE Initiator sending 1st QM pkt: msg id = {id:x8}");
        }
        else
        {
            Say(at + 1, 7, 714003, $"IP = {peer}, IKE Responder starting QM: msg id = {id:x8}");
            Say(at + 1, 7, 713222, $"{group}Static Crypto Map check, map = outside_map, seq = 10, ACL does not match proxy IDs src:172.16.40.0 dst:10.1.0.0");
            Say(at + 1, 7, 713225, $"{group}Static Crypto Map check, map outside_map, seq = 20 is a successful match");
            Say(at + 1, 5, 713076, $"{group}Overriding Initiator's IPSec rekeying duration from 0 to 4608000 Kbs");
            Say(at + 1, 7, 714005, $"{group}IKE Responder sending 2nd QM pkt: msg id = {id:x8}");
        }

        var role = starts ? "Initiator" : "Responder";
        Say(at + 2, 5, 713049, $"{group}Security negotiation complete for LAN-to-LAN Group ({peer})  {role}, Inbound SPI = 0x{inbound:x8}, Outbound SPI = 0x{outbound:x8}");
        Say(at + 2, 6, 602303, $"IPSEC: An outbound LAN-to-LAN SA (SPI= 0x{outbound:X8}) between 203.0.113.1 and {peer} (user= {peer}) has been created.");
        Say(at + 2, 6, 602303, $"IPSEC: An inbound LAN-to-LAN SA (SPI= 0x{inbound:X8}) between 203.0.113.1 and {peer} (user= {peer}) has been created.");
        Say(at + 2, 5, 713120, $"{group}PHASE 2 COMPLETED (msgid={id:x8})");
    }

    private void User(int number)
    {
        var name = $"user{number}";
        var ip = $"198.51.100.{40 + number}";
        var group = $"Group = RA-STAFF, Username = {name}, IP = {ip}, ";
        for (var i = 0; i < Ends.Length; i++)
        {
            var at = (8 + (i * 3)) * Hour + (number * 211);
            if (i == number % Ends.Length)
            {
                Say(at - 9, 3, 713167, $"{group}Remote peer has failed user authentication -  check configured username and password");
            }

            var (inbound, outbound) = (Spi(), Spi());
            Say(at, 7, 713052, $"{group}User ({name}) authenticated.");
            Say(at, 6, 713184, $"{group}Client Type: WinNT  Client Application Version: 5.0.07.0440");
            Say(at, 5, 713130, $"{group}Received unsupported transaction mode attribute: 5");
            Say(at, 6, 713228, $"{group}Assigned private IP address 10.30.0.{40 + number} to remote user");
            Say(at, 5, 713119, $"{group}PHASE 1 COMPLETED");
            Say(at + 1, 5, 713049, $"{group}Security negotiation complete for User ({name})  Responder, Inbound SPI = 0x{inbound:x8}, Outbound SPI = 0x{outbound:x8}");
            Say(at + 1, 5, 713120, $"{group}PHASE 2 COMPLETED (msgid={Spi():x8})");
            for (var alive = at + 20; alive < at + (2 * Hour); alive += 900)
            {
                Say(alive, 7, 710007, $"NAT-T keepalive received from {ip}/61028 to outside:203.0.113.1/4500");
            }

            var end = at + (2 * Hour) + (number * 60);
            Say(end, 5, 713050, $"{group}Connection terminated for peer {ip}.  Reason: {Ends[i]}  Remote Proxy 10.30.0.{40 + number}, Local Proxy 0.0.0.0");
            Say(end, 5, 713259, $"{group}Session is being torn down. Reason: {Ends[i]}");
            Say(end, 4, 113019, $"Group = RA-STAFF, Username = {name}, IP = {ip}, Session disconnected. Session Type: IPsec, Duration: 2h:00m:00s, Bytes xmt: 8842017, Bytes rcv: 1930442, Reason: {Ends[i]}");
        }
    }

    private void Device()
    {
        for (var at = 7 * Hour; at < 20 * Hour; at += 2 * Hour)
        {
            Say(at, 7, 710001, $"TCP access requested from 192.168.10.21/{at % 60000} to inside:192.168.10.1/ssh");
            Say(at, 7, 710002, $"TCP access permitted from 192.168.10.21/{at % 60000} to inside:192.168.10.1/ssh");
            Say(at + 1, 6, 605005, $"Login permitted from 192.168.10.21/{at % 60000} to inside:192.168.10.1/ssh for user \"admin\"");
            Say(at + 4, 3, 710003, $"TCP access denied by ACL from 198.51.100.{(at / Hour) + 200}/40617 to outside:203.0.113.1/23");
        }

        for (var at = 30; at < Day; at += 97)
        {
            Say(at, 7, 710005, "UDP request discarded from 10.1.0.8/137 to inside:10.1.0.255/137");
            Say(at, 7, 710005, $"UDP request discarded from 10.1.0.8/50377 to inside:224.0.0.{251 + (at % 2)}/5355");
            Say(at + 1, 7, 710005, "UDP request discarded from 0.0.0.0/68 to inside:255.255.255.255/67");
        }

        Say(2 * Hour, 1, 709003, "(Primary) Beginning configuration replication: Sending to mate.");
        Say((2 * Hour) + 19, 1, 709004, "(Primary) End Configuration Replication (ACT)");
        Say((6 * Hour) + 2, 3, 713227, "IP = 192.0.2.12, Rejecting new IPSec SA negotiation for peer 192.0.2.12. A negotiation was already in progress for local Proxy 10.1.0.0/255.255.0.0, remote Proxy 172.16.40.0/255.255.255.0");
        Say((6 * Hour) + 2, 3, 713902, "Group = 192.0.2.12, IP = 192.0.2.12, Removing peer from correlator table failed, no match!");
        Say(9 * Hour, 3, 713203, "IKE Receiver: Error reading from socket.");
        Say(10 * Hour, 4, 713903, "IKE Receiver: Runt ISAKMP packet discarded on Port 500 from 203.0.113.180:51022");
    }

    private uint Spi() => _spi = (_spi * 1664525) + 1013904223;

    private void Say(int second, int severity, int id, string text)
    {
        var time = Midnight.AddSeconds(second).ToString("MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        _lines.Add((second, $"<{160 + severity}>{time} fw1 : %ASA-{severity}-{id}: {text}"));
    }
}
