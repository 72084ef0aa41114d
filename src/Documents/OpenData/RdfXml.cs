using System.Text;
using System.Xml;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.OpenData;

/// <summary>Metadata as RDF/XML, which national catalogues harvest.</summary>
internal static class RdfXml
{
    private const string Syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static byte[] Write(RdfNode root)
    {
        using var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("rdf", "RDF", Syntax);
            foreach (var (prefix, iri) in Rdf.Prefixes)
            {
                writer.WriteAttributeString("xmlns", prefix, null, iri);
            }
            WriteNode(writer, root);
            writer.WriteEndElement();
        }
        file.WriteByte((byte)'\n');
        return file.ToArray();
    }

    private static void WriteNode(XmlWriter writer, RdfNode node)
    {
        Start(writer, node.Types[0]);
        writer.WriteAttributeString("rdf", "about", Syntax, node.Iri);
        foreach (var type in node.Types.Skip(1))
        {
            writer.WriteStartElement("rdf", "type", Syntax);
            writer.WriteAttributeString("rdf", "resource", Syntax, Rdf.Full(type));
            writer.WriteEndElement();
        }
        foreach (var (property, value) in node.Says)
        {
            Start(writer, property);
            WriteValue(writer, value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void WriteValue(XmlWriter writer, RdfValue value)
    {
        if (value.Node is { } node)
        {
            WriteNode(writer, node);
        }
        else if (value.Iri is { } iri)
        {
            writer.WriteAttributeString("rdf", "resource", Syntax, iri);
        }
        else
        {
            if (value.Language is { } language)
            {
                writer.WriteAttributeString("xml", "lang", null, language);
            }
            if (value.Type is { } type)
            {
                writer.WriteAttributeString("rdf", "datatype", Syntax, Rdf.Full(type));
            }
            writer.WriteString(XlsxText.OfXml(value.Text ?? ""));
        }
    }

    private static void Start(XmlWriter writer, string name)
    {
        var parts = name.Split(':');
        writer.WriteStartElement(parts[0], parts[1], Rdf.Prefixes.First(known => known.Prefix == parts[0]).Iri);
    }
}
