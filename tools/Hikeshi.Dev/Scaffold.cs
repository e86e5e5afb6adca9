namespace Hikeshi.Dev;

/// <summary>A new message's file. The order of keys is that of docs/en/catalog.md.</summary>
internal static class Scaffold
{
    private const string Template = """
        id = "@ID@"
        severity = 6
        family = ""
        outcome = "neutral"
        action = "none"
        # limited = { seconds = 10, per = "device" }   # optional
        # context = true                               # optional; 713 and 714 have it by their class
        # products = ["ASA", "FTD"]                    # optional
        # since = "9.16"                               # optional
        # replaced_by = ""                             # optional
        sources = ["Cisco FTD syslog guide, @ID@"]

        [[templates]]
        text = ''
        source = "reference"

        # [[signals]]                                  # optional
        # strength = "suggests"
        # cause = ""
        # side = "either"

        # [related]                                    # optional
        # before = []
        # after = []
        # instead = []

        [title]
        en = ""
        ja = ""

        [explanation]
        en = '''
        '''
        ja = '''
        '''

        [advice]
        en = '''
        '''
        ja = '''
        '''

        # [notes]                                      # optional
        # en = '''
        # '''
        # ja = '''
        # '''

        [[samples]]
        line = '''%FTD-6-@ID@: '''
        [samples.fields]

        """;

    public static string Message(string id) => Template.ReplaceLineEndings("\n").Replace("@ID@", id, StringComparison.Ordinal);
}
