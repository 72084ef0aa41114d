using System.Net;
using System.Net.Sockets;

namespace Traguardo.Web.Commands;

/// <summary>Where to listen when nobody says: this machine only, at 5080 or the next port that is free.</summary>
public static class LoopbackAddress
{
    private const int FirstPort = 5080;
    private const int LastPort = 5179;

    public static string For(int? port) => $"http://127.0.0.1:{port ?? FirstFree()}";

    private static int FirstFree()
    {
        for (var port = FirstPort; port < LastPort; port++)
        {
            if (IsFree(port))
            {
                return port;
            }
        }
        return LastPort;
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
