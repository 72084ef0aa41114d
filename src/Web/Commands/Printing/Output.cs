using System.Text;

namespace Traguardo.Web.Commands.Printing;

/// <summary>Standard output, in UTF-8 whatever the machine's own encoding. A reader that goes away early is no fault.</summary>
public static class Output
{
    public static void Write(byte[] utf8)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(utf8);
    }

    public static void Write(IEnumerable<string> lines) => Write(Bytes(lines));

    public static byte[] Bytes(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
