// Turns JSON documents into PDF with Typst, one after the other, for the .NET server that started it.
// A frame is a length (u32, little endian) and that many bytes. A request is one frame of JSON:
//   { id, layout, source?, data, standard, tags, big }
// An answer is a frame of JSON { id, ok, pages, error } and a frame of PDF (empty when it failed).
// It ends when its input closes, so it never outlives the server.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const folder = process.argv[2]
const lettersBetweenCollections = 10

// Only these faces: every further font costs start-up time and memory in every worker.
const faces = ['amiri/400Regular', 'amiri/700Bold', 'vazirmatn/400Regular', 'vazirmatn/700Bold']
const fontPaths = faces.map((face) => join(folder, 'node_modules', '@expo-google-fonts', face))
for (const path of fontPaths) {
  if (!existsSync(path)) throw new Error(`font folder missing: ${path}`)
}

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] })
let printed = 0

function describe(error) {
  const details = compiler.fetchDiagnostics(error)
  return details.map((d) => `${d.path ?? ''}: ${d.message} ${(d.hints ?? []).join(' ')}`.trim()).join('\n')
}

function compile(request) {
  const mainFilePath = join(folder, `${request.layout}.typ`)
  if (request.source) compiler.mapShadow(mainFilePath, Buffer.from(request.source))
  try {
    const compiled = compiler.compile({ mainFilePath, inputs: { data: request.data }, resetRead: true })
    const failure = compiled.takeError()
    if (failure) return { error: describe(failure) }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: request.standard, pdfTags: request.tags })
    return { pdf, pages: compiled.result.numOfPages }
  } catch (failure) {
    // pdf() throws the refusals of the PDF standard, such as a character that no font has.
    return { error: String(failure?.message ?? failure) }
  } finally {
    if (request.source) compiler.unmapShadow(mainFilePath)
  }
}

function frame(bytes) {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(bytes.length)
  return Buffer.concat([head, bytes])
}

// Native results are freed by finalizers, which need a collection and a turn of the event loop;
// without both a report leaks some 30 MB for ever.
function tidy(big) {
  compiler.evictCache(big ? 0 : 3)
  if (big || ++printed % lettersBetweenCollections === 0) global.gc?.()
}

function answer(bytes) {
  const request = JSON.parse(bytes.toString('utf8'))
  const { pdf, pages, error } = compile(request)
  const head = { id: request.id, ok: !error, pages: pages ?? 0, error: error ?? null }
  process.stdout.write(frame(Buffer.from(JSON.stringify(head))))
  process.stdout.write(frame(pdf ?? Buffer.alloc(0)))
  setImmediate(() => tidy(request.big))
}

let pending = Buffer.alloc(0)
process.stdin.on('data', (chunk) => {
  pending = Buffer.concat([pending, chunk])
  while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32LE(0)) {
    const end = 4 + pending.readUInt32LE(0)
    const bytes = pending.subarray(4, end)
    pending = pending.subarray(end)
    answer(bytes)
  }
})
process.stdin.on('end', () => process.exit(0))
