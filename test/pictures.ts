import sharp from 'sharp'
import type { Trx } from '#src/foundation/db/open.ts'
import { keepPicture } from '#src/foundation/files/picture.queries.ts'
import { readPicture } from '#src/foundation/files/read-picture.ts'

const GREEN = { r: 60, g: 140, b: 50 }

/** A photo as a browser sends it: one colour, JPEG. */
export async function photoFile(name = 'photo.jpg', { width = 640, height = 480 } = {}) {
  const picture = sharp({ create: { width, height, channels: 3, background: GREEN } })
  const jpeg = await picture.jpeg().toBuffer()
  return new File([new Uint8Array(jpeg)], name, { type: 'image/jpeg' })
}

/** What an iPhone sends when nothing turns it into a JPEG: enough of it to be known. */
export function heicFile(name = 'IMG_0042.HEIC'): File {
  const bytes = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  return new File([new Uint8Array(bytes)], name, { type: 'image/heic' })
}

/** A picture in the database, named by nothing yet. */
export async function keepPhoto(trx: Trx): Promise<{ id: number; code: string }> {
  const read = await readPicture(new Uint8Array(await (await photoFile()).arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal.code)
  return keepPicture(trx, read.value)
}
