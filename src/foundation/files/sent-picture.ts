import type { Context } from 'hono'
import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import { type PictureRefusal, type ReadPicture, readPicture } from './read-picture.ts'
import { readSentFile, type SentFileRefusal } from './sent-file.ts'

export type SentPicture = { picture: ReadPicture; onceKey: string }
export type SentPictureRefusal = SentFileRefusal | { code: PictureRefusal }

/** The photo that `PhotoField` posts, read; refuses with a code that `photoErrors` says. */
export async function readSentPicture(
  c: Context,
): Promise<Outcome<SentPicture, SentPictureRefusal>> {
  const sent = await readSentFile(c, 'photo')
  if (!sent.ok) return sent
  const read = await readPicture(sent.value.bytes)
  return read.ok ? done({ picture: read.value, onceKey: sent.value.onceKey }) : read
}
