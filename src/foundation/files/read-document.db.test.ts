import { Hono } from 'hono'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { test } from '#test/db.ts'
import { photoFile } from '#test/pictures.ts'
import { findDocument, keepDocument } from './document.queries.ts'
import { type ReadDocument, readDocument } from './read-document.ts'
import { sendDocument } from './send-document.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n')

async function read(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await readDocument({ name, bytes })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('a signed paper', () => {
  test('as a PDF is kept byte for byte', async ({ db }) => {
    const id = await keepDocument(db, await read('charte.pdf', PDF))
    const kept = await findDocument(db, id)
    expect(kept).toEqual({ name: 'charte.pdf', type: 'application/pdf', bytes: PDF })
    expect(await findDocument(db, id + 1)).toBeUndefined()
  })

  test('as a photo is made anew, as large as pictures get', async () => {
    const photo = await photoFile('Charte signée.JPG', { width: 3000, height: 4000 })
    const { name, type, bytes } = await read(photo.name, new Uint8Array(await photo.arrayBuffer()))
    expect([name, type]).toEqual(['Charte signée.webp', 'image/webp'])
    expect((await sharp(bytes).metadata()).width).toBe(1248)
  })

  test.for([
    ['C:\\Bureau\\charte.pdf', 'charte.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['.pdf', 'document.pdf'],
    ['charte\r\nX-Evil: 1.pdf', 'charteX-Evil 1.pdf'],
  ])('%j is named %j', async ([sent, kept]) => {
    expect((await read(sent ?? '', PDF)).name.replace(':', '')).toBe(kept)
  })

  test.for([
    ['heavy.pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'too-heavy'],
    ['charte.docx', Buffer.from('PK\x03\x04'), 'unreadable'],
    ['IMG.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
  ] as const)('%s is refused', async ([name, bytes, code]) => {
    expect(await readDocument({ name, bytes })).toEqual({ ok: false, refusal: { code } })
  })

  test('is handed out as a download that no browser shows inside a page', async () => {
    const app = new Hono().get('/', (c) =>
      sendDocument(c, { name: 'Charte signée (2).pdf', type: 'application/pdf', bytes: PDF }),
    )
    const { headers } = await app.request('/')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Charte signee 2.pdf"; filename*=UTF-8''Charte%20sign%C3%A9e%20%282%29.pdf`,
    )
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([
      'nosniff',
      'private, no-store',
    ])
  })
})
