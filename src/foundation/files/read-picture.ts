import sharp, { type Metadata, type Sharp } from 'sharp'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { WIDTHS } from '#src/foundation/ui/photo.ts'
import { type FileKind, kindOfFile } from './file-kind.rules.ts'
import { inTurn } from './turns.ts'

export const PICTURE_BYTES_MAX = 10 * 1024 * 1024
export type PictureRefusal = 'heic' | 'too-heavy' | 'too-many-pixels' | 'unreadable'
export type Variant = { width: number; bytes: Buffer }
export type ReadPicture = { width: number; height: number; variants: Variant[] }

// what a picture needs is given back at once, and only readers of pictures may open what people send
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((reader) => `VipsForeignLoad${reader}`),
})

/**
 * A picture as somebody sent it, made anew: turned right, in sRGB, without place, camera or any other note, as WebP in
 * up to four widths, never enlarged (a photo of 500 pixels: 208, 416, and 500 under the name of 832). Of a moving
 * picture the first frame. Refuses HEIC, more than 10 MB, more pixels than memory holds, and what is no whole picture.
 * One picture at a time in the process, so that a hundred in a loop need no more memory than one.
 */
export async function readPicture(
  bytes: Uint8Array,
): Promise<Outcome<ReadPicture, { code: PictureRefusal }>> {
  const kind = kindOfFile(bytes)
  if (kind === 'heic') return refuse({ code: 'heic' })
  if (bytes.length > PICTURE_BYTES_MAX) return refuse({ code: 'too-heavy' })
  if (!kind || kind === 'pdf') return refuse({ code: 'unreadable' })
  return inTurn(() => orUnreadable(() => read(bytes, kind)))
}

async function read(bytes: Uint8Array, kind: FileKind) {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (metadata.width * metadata.height > pixelsMax(metadata, kind)) {
    return refuse({ code: 'too-many-pixels' })
  }
  const [largest = 0] = WIDTHS.toReversed()
  const whole = sharp(bytes, READING).autoOrient().toColourspace('srgb')
  const { data, info } = await fitted(whole, largest).raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const raw = { width, height, channels: info.channels }
  const variants: Variant[] = []
  for (const name of widthsFor(width)) {
    variants.push({ width: name, bytes: await webp(fitted(sharp(data, { raw }), name)) })
  }
  return done({ width, height, variants })
}

const READING = { failOn: 'error', limitInputPixels: 70_000_000, animated: false } as const

/**
 * Photos are read in strips and shrunk as they are read. What is stored in passes, or has to be turned whole, lies in
 * memory at 7 bytes a pixel, AVIF at 20: less may be sent of these.
 */
function pixelsMax({ isProgressive, orientation = 1 }: Metadata, kind: FileKind): number {
  if (kind === 'avif') return 5_000_000
  const isTurnedWhole = orientation > 1 && kind !== 'jpeg'
  return isProgressive || isTurnedWhole || kind === 'gif' ? 20_000_000 : READING.limitInputPixels
}

/** As wide as asked, at most twice as high: a strip of a screen doesn't become a mile of pixels. */
const fitted = (picture: Sharp, width: number) =>
  picture.resize({ width, height: width * 2, fit: 'inside', withoutEnlargement: true })

/** Those smaller than the photo, and the one it fits into. */
function widthsFor(width: number): number[] {
  const fitting = WIDTHS.findIndex((name) => name >= width)
  return fitting < 0 ? [...WIDTHS] : WIDTHS.slice(0, fitting + 1)
}

const webp = (picture: Sharp) => picture.webp({ quality: 78, effort: 4 }).toBuffer()

/** Whatever the reader stumbles over, the file is at fault. */
async function orUnreadable<Value>(
  work: () => Promise<Value>,
): Promise<Value | { ok: false; refusal: { code: 'unreadable' } }> {
  try {
    return await work()
  } catch {
    return refuse({ code: 'unreadable' })
  }
}
