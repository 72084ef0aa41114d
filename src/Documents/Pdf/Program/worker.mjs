// Makes PDF files of reports, one after the other: a request and an answer are each four bytes of length (little endian), four of the
// request's number, and for an answer one that says what it is; then the content. It ends when nobody is there to ask any more.
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const READY = 0, PDF = 1, FAULTS = 2;

const here = fileURLToPath(new URL(".", import.meta.url));
// The machine's own fonts are not looked at.
process.env.FONTCONFIG_FILE = `${here}fonts.conf`;
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: [`${here}fonts`] }] });
const template = `${here}report.typ`;

function answer(number, kind, content) {
  const head = Buffer.alloc(9);
  head.writeUInt32LE(content.length, 0);
  head.writeUInt32LE(number, 4);
  head.writeUInt8(kind, 8);
  process.stdout.write(Buffer.concat([head, content]));
}

function make(number, report) {
  try {
    // The report is a file beside the template, and never part of its source.
    compiler.mapShadow(`${here}report.json`, report);
    const compiled = compiler.compile({ mainFilePath: template });
    if (compiled.result === null) {
      const faults = compiler.fetchDiagnostics(compiled.takeDiagnostics());
      return answer(number, FAULTS, Buffer.from(JSON.stringify(faults)));
    }
    answer(number, PDF, compiler.pdf(compiled.result, { pdfStandard: "ua-1" }));
  } catch (fault) {
    // What is found wrong while the file is written comes as the text of an exception.
    answer(number, FAULTS, Buffer.from(String(fault.message)));
  } finally {
    compiler.unmapShadow(`${here}report.json`);
    compiler.evictCache(0);
  }
}

answer(0, READY, Buffer.alloc(0));
let read = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  read = Buffer.concat([read, chunk]);
  while (read.length >= 8 && read.length >= 8 + read.readUInt32LE(0)) {
    const end = 8 + read.readUInt32LE(0);
    make(read.readUInt32LE(4), read.subarray(8, end));
    read = read.subarray(end);
    // A document is held by a small object that would be collected much later, for its size is not known here.
    globalThis.gc();
  }
}
