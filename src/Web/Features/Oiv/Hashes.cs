using System.Security.Cryptography;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Features.Oiv;

/// <summary>What a file is known by.</summary>
public static class Hashes
{
    /// <summary>SHA-256 of a cycle as <c>performance-cycle/1</c>.</summary>
    public static string Of(Cycle cycle) => Of(CycleWriter.Write(cycle));

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
