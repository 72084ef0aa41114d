using Traguardo.Core.Exchange;

namespace Traguardo.Web.Commands;

/// <summary>A file named on the command line: read whole, but never more than is taken, and whatever keeps it from being read is one line.</summary>
public static class InputFile
{
    /// <summary>Its bytes; null where it cannot be read, which standard error has been told.</summary>
    public static byte[]? Read(string name)
    {
        if (Directory.Exists(name))
        {
            return Refuse(name, CommandTexts.FileIsDirectory);
        }
        try
        {
            using var file = File.OpenRead(name);
            return file.CanSeek && file.Length > CycleReader.MaxBytes ? RefuseLength(name, file.Length) : ReadBounded(name, file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refuse(name, CommandTexts.FileMissing);
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(name, CommandTexts.FileForbidden);
        }
        catch (IOException fault)
        {
            return Refuse(name, string.Format(null, CommandTexts.FileUnreadable, fault.Message));
        }
    }

    // A pipe or a device does not say how long it is, and may have no end.
    private static byte[]? ReadBounded(string name, FileStream file)
    {
        using var bytes = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
        var chunk = new byte[65_536];
        int count;
        while ((count = file.Read(chunk)) > 0)
        {
            bytes.Write(chunk, 0, count);
            if (bytes.Length > CycleReader.MaxBytes)
            {
                return RefuseLength(name, bytes.Length);
            }
        }
        return bytes.Length == 0 ? Refuse(name, CommandTexts.FileEmpty) : bytes.ToArray();
    }

    private static byte[]? RefuseLength(string name, long bytes)
    {
        Console.Error.WriteLine(FaultText.Line(CycleReader.TooLarge(bytes), name));
        return null;
    }

    private static byte[]? Refuse(string name, string what)
    {
        Console.Error.WriteLine(CommandTexts.FileLine, name, what);
        return null;
    }
}
