const BLOCK = 512
/** No file in a backup is larger: what is larger was not written by us. */
const SIZE_MAX = 64 * 1024 * 1024

/** One file of an archive. */
export type Member = { name: string; bytes: Buffer }

export const TAR_BLOCK = BLOCK

/** Two empty blocks end an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK)

/** One file of an archive as POSIX tar writes it: the header, the bytes, zeros up to the next 512. */
export function* tarFile(file: Member, at: Date): Generator<Buffer> {
  yield tarHeader(file.name, file.bytes.length, at)
  yield file.bytes
  yield Buffer.alloc(paddingAfter(file.bytes.length))
}

/** How many zeros follow so many bytes: 1 → 511, 512 → 0. */
export const paddingAfter = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** What a header says; null at the archive's end. Throws on what is no header, or on a file that is too large. */
export function readTarHeader(block: Buffer): { name: string; size: number } | null {
  if (block.every((byte) => byte === 0)) return null
  const told = Number.parseInt(textAt(block, 148, 8), 8)
  const size = Number.parseInt(textAt(block, 124, 12), 8)
  if (told !== sumOf(block) || !(size <= SIZE_MAX)) throw new RangeError('not a header of tar')
  return { name: textAt(block, 0, 100), size }
}

function tarHeader(name: string, size: number, at: Date): Buffer {
  const block = Buffer.alloc(BLOCK)
  const put = (text: string, offset: number) => block.write(text, offset, 'utf8')
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long a name for tar: ${name}`)
  put(name, 0)
  put('0000600\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put(
    `${Math.floor(at.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  )
  put('0', 156) // an ordinary file
  put('ustar\u000000', 257)
  put(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** The sum of a header's bytes, with its own field read as blanks. */
function sumOf(block: Buffer): number {
  const own = (at: number) => at >= 148 && at < 156
  return block.reduce((sum, byte, at) => sum + (own(at) ? 32 : byte), 0)
}

function textAt(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end).trim()
}
