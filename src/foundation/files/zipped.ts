import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { PICTURE_BYTES_MAX } from './read-picture.ts'
import type { SentPhoto } from './sent-photos.ts'

const ZIP = 'PK\x03\x04'

export async function isZip(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer: head } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0)
  return head.toString('latin1') === ZIP
}

/**
 * What lies in a zip file, one after the other, by its name without folders; notes that systems leave (`__MACOSX`,
 * `.DS_Store`, `Thumbs.db`) left out. What says that it is heavier than a picture may be is not unpacked, and what
 * lied about it is stopped there. A zip that breaks off is named as unreadable itself.
 */
export async function* zipped(path: string, zipName: string): AsyncGenerator<SentPhoto> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    try {
      for await (const entry of zip.eachEntry()) {
        if (!isNote(entry.fileName)) yield await unpack(zip, entry)
      }
    } finally {
      zip.close()
    }
  } catch {
    yield { name: zipName, flaw: 'unreadable' }
  }
}

const isNote = (path: string) => /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path)

async function unpack(zip: ZipFile, entry: Entry): Promise<SentPhoto> {
  const name = entry.fileName.slice(entry.fileName.lastIndexOf('/') + 1)
  if (entry.uncompressedSize > PICTURE_BYTES_MAX) return { name, flaw: 'too-heavy' }
  if (!entry.canDecodeFileData()) return { name, flaw: 'unreadable' }
  try {
    return { name, bytes: await buffer(await zip.openReadStreamPromise(entry)) }
  } catch {
    return { name, flaw: 'unreadable' }
  }
}
