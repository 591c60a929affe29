import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { type Member, paddingAfter, readTarHeader, TAR_BLOCK } from './tar.rules.ts'

/**
 * Writes the bytes, compressed, beside the place and gives them the name once they are on the disk: the file is whole
 * or not there. Only its owner may read it. Answers its size in bytes; a failure or `stop` leaves nothing.
 */
export async function writeFile(
  path: string,
  bytes: AsyncIterable<Buffer>,
  stop?: AbortSignal,
): Promise<number> {
  const half = `${path}.half`
  const sink = createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true })
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  try {
    await pipeline(Readable.from(bytes), compress, sink, { ...(stop && { signal: stop }) })
    await rename(half, path)
  } catch (error) {
    // a half file that was there before is somebody else's
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(half, { force: true })
    throw error
  }
  await keepName(dirname(path))
  return (await stat(path)).size
}

/** The files of a backup one after another; throws on what is cut, changed, or no such file. */
export async function* readFile(path: string): AsyncGenerator<Member> {
  const source = createReadStream(path)
  const plain = createZstdDecompress()
  const flow = pipeline(source, plain).catch(() => {}) // told by reading `plain`, too
  const bytes = new Bytes(plain)
  try {
    for (;;) {
      const header = readTarHeader(await bytes.take(TAR_BLOCK))
      if (!header) break
      const content = await bytes.take(header.size)
      await bytes.take(paddingAfter(header.size))
      yield { name: header.name, bytes: content }
    }
  } finally {
    source.destroy()
    plain.destroy()
    await flow
  }
}

/** A stream read by so many bytes. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async take(size: number): Promise<Buffer> {
    const parts = [this.#rest]
    let length = this.#rest.length
    while (length < size) {
      const { value, done } = await this.#chunks.next()
      if (done) throw new Cut()
      parts.push(value)
      length += value.length
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts)
    this.#rest = all.subarray(size)
    return all.subarray(0, size)
  }
}

/** The file ends before it should. */
export class Cut extends Error {
  override name = 'Cut'
}

/** So that a power cut doesn't lose the new name; some systems can't do it for folders. */
async function keepName(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
