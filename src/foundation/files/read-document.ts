import { assert, done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { bareName } from './bare-name.rules.ts'
import { kindOfFile } from './file-kind.rules.ts'
import { PICTURE_BYTES_MAX, type PictureRefusal, readPicture } from './read-picture.ts'

export type ReadDocument = {
  name: string
  type: 'application/pdf' | 'image/webp'
  bytes: Uint8Array
}

const NAME_MAX = 100

/**
 * A paper that somebody scanned: a PDF as it is, a photo made anew as pictures are, in its largest width. Refuses as
 * pictures do; the same 10 MB hold. « charte signée.jpg » → `charte signée.webp`.
 */
export async function readDocument(file: {
  name: string
  bytes: Uint8Array
}): Promise<Outcome<ReadDocument, { code: PictureRefusal }>> {
  const { bytes } = file
  if (kindOfFile(bytes) === 'pdf') {
    if (bytes.length > PICTURE_BYTES_MAX) return refuse({ code: 'too-heavy' })
    return done({ name: named(file.name, 'pdf'), type: 'application/pdf', bytes })
  }
  const picture = await readPicture(bytes)
  if (!picture.ok) return picture
  const largest = picture.value.variants.at(-1)
  assert(largest, 'a picture has a variant')
  return done({ name: named(file.name, 'webp'), type: 'image/webp', bytes: largest.bytes })
}

/** The name without folders, control characters and its own ending. */
function named(name: string, ending: string): string {
  const stem = bareName(name)
    .replace(/\.\w{1,5}$/, '')
    .slice(0, NAME_MAX)
    .trim()
  return `${stem || 'document'}.${ending}`
}
