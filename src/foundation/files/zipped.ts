import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { bareName } from './bare-name.rules.ts'
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
    const zip = await openPromise(path, OPENING)
    try {
      for await (const entry of zip.eachEntry()) {
        const path = pathOf(entry)
        if (!isNote(path)) yield await unpack(zip, entry, bareName(path))
      }
    } finally {
      zip.close()
    }
  } catch {
    yield { name: zipName, flaw: 'unreadable' }
  }
}

// we read the names: one that leads out of the folder, or is wrong, would make the whole zip unreadable
const OPENING = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
const SAYS_UTF8 = 0x800

/** A Mac writes names in UTF-8 and doesn't say so; older systems write them in the letters of DOS. */
function pathOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | SAYS_UTF8 : generalPurposeBitFlag
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, false)
}

const isNote = (path: string) =>
  /\/$|(^|\/)(__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/i.test(path)

async function unpack(zip: ZipFile, entry: Entry, name: string): Promise<SentPhoto> {
  if (entry.uncompressedSize > PICTURE_BYTES_MAX) return { name, flaw: 'too-heavy' }
  if (!entry.canDecodeFileData()) return { name, flaw: 'unreadable' }
  try {
    return { name, bytes: await buffer(await zip.openReadStreamPromise(entry)) }
  } catch {
    return { name, flaw: 'unreadable' }
  }
}
