namespace Traguardo.Documents.Tests.Pdf;

/// <summary>A program in the place of Node.js, that is it, or that starts and never says that it is ready.</summary>
internal sealed class SlowNode : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public SlowNode()
    {
        File.WriteAllText(Path, $"#!/bin/sh\n[ -e '{Flag}' ] && exec sleep 60\nexec node \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string Path => System.IO.Path.Combine(folder.FullName, "node");

    public bool Hangs
    {
        set
        {
            if (value)
            {
                File.WriteAllText(Flag, "");
            }
            else
            {
                File.Delete(Flag);
            }
        }
    }

    private string Flag => System.IO.Path.Combine(folder.FullName, "hangs");

    public void Dispose() => folder.Delete(recursive: true);
}
