using Traguardo.Core.Exchange;

namespace Traguardo.Web.Commands;

/// <summary>A file named on the command line: read whole, but never more than is taken, and whatever keeps it from being read is one line.</summary>
public static class InputFile
{
    /// <summary>Its bytes; null where it cannot be read, which standard error has been told.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="format">The format that is expected of it; a cycle's where it is not said.</param>
    public static byte[]? Read(string name, string format = CycleReader.Format) => Use(name, format, file =>
        file.CanSeek && file.Length > CycleReader.MaxBytes ? RefuseLength(name, file.Length) : ReadBounded(name, format, file));

    /// <summary>What is read of it while it is open; null where it cannot be read, which standard error has been told.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="format">The format that is expected of it.</param>
    /// <param name="read">Reads the open file.</param>
    public static T? Use<T>(string name, string format, Func<FileStream, T?> read)
        where T : class
    {
        if (Directory.Exists(name))
        {
            return Refuse<T>(name, CommandTexts.FileIsDirectory, format);
        }
        try
        {
            using var file = File.OpenRead(name);
            return read(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refuse<T>(name, CommandTexts.FileMissing, format);
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse<T>(name, CommandTexts.FileForbidden, format);
        }
        catch (IOException fault)
        {
            return Refuse<T>(name, string.Format(null, CommandTexts.FileUnreadable, fault.Message), format);
        }
    }

    // A pipe or a device does not say how long it is, and may have no end.
    private static byte[]? ReadBounded(string name, string format, FileStream file)
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
        return bytes.Length == 0 ? Refuse<byte[]>(name, CommandTexts.FileEmpty, format) : bytes.ToArray();
    }

    private static byte[]? RefuseLength(string name, long bytes)
    {
        Console.Error.WriteLine(FaultText.Line(CycleReader.TooLarge(bytes), name));
        return null;
    }

    private static T? Refuse<T>(string name, string what, string format)
        where T : class
    {
        Console.Error.WriteLine(CommandTexts.FileLine, name, what, format);
        return null;
    }
}
