import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import type { Context } from 'hono'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { bareName } from './bare-name.rules.ts'
import { PICTURE_BYTES_MAX } from './read-picture.ts'
import type { UploadEnv } from './sent-file.ts'
import { PHOTOS_MAX } from './sent-photos.rules.ts'
import { isZip, zipped } from './zipped.ts'

/** One photo of many, as sent; what is too heavy is named and not read. */
export type SentPhoto = { name: string } & (
  | { bytes: Buffer }
  | { flaw: 'too-heavy' | 'unreadable' }
)
export type SentPhotosRefusal = { code: 'file-missing' | 'too-heavy-list' | 'cut-off' }

/** One more than may be, so that too many are told from just enough; of other fields there are none. */
const LIMITS = { files: PHOTOS_MAX + 1, parts: PHOTOS_MAX + 10 }

/**
 * Hands the photos of a posted form on, one after the other: files, and what lies in zip files. They wait in a folder
 * of their own that goes in the end, so that a hundred photos need no more memory than one.
 * Refuses a form without files, more than 200 MB, and what broke off on the way. Of more than 300 files at least 301
 * are handed on, and a zip unpacks to more than it weighs: who takes them counts photos and bytes.
 */
export async function withSentPhotos<Value>(
  c: Context,
  use: (photos: AsyncIterable<SentPhoto>) => Promise<Value>,
): Promise<Outcome<Value, SentPhotosRefusal>> {
  if ((c as Context<UploadEnv>).var.isTooHeavy) return refuse({ code: 'too-heavy-list' })
  const folder = await mkdtemp(join(tmpdir(), 'cageot-photos-'))
  try {
    const files = await receive(c, folder)
    if (!files) return refuse({ code: 'cut-off' })
    if (files.length === 0) return refuse({ code: 'file-missing' })
    return done(await use(photosIn(files)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Received = { name: string; path: string }

/** Writes the files of the form to the folder as they come; null when the body isn't whole. */
async function receive(c: Context, folder: string): Promise<Received[] | null> {
  const { body } = c.req.raw
  const type = c.req.header('content-type')
  if (!body || !type) return []
  const files: Received[] = []
  const written: Promise<unknown>[] = []
  try {
    const form = Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits: LIMITS })
    form.on('file', (_: string, stream: BusboyFileStream, name: string | undefined) => {
      const file = { name: bareName(name ?? ''), path: join(folder, String(files.length)) }
      files.push(file)
      const writing = pipeline(stream, createWriteStream(file.path))
      writing.catch((error) => form.destroy(error))
      written.push(writing)
    })
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), form)
    await Promise.all(written)
  } catch {
    await Promise.allSettled(written)
    return null
  }
  return files.filter(({ name }) => name !== '')
}

async function* photosIn(files: Received[]): AsyncGenerator<SentPhoto> {
  for (const { name, path } of files) {
    if (await isZip(path)) yield* zipped(path, name)
    else if ((await stat(path)).size > PICTURE_BYTES_MAX) yield { name, flaw: 'too-heavy' }
    else yield { name, bytes: await readFile(path) }
  }
}
