import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOfFile } from './file-kind.rules.ts'

/** A file that begins with the box `ftyp` of these brands. */
function boxed(...[major = '', ...others]: string[]): Uint8Array {
  const box = Buffer.from(`....ftyp${major}\0\0\0\0${others.join('')}`, 'latin1')
  box.writeUInt32BE(box.length)
  return Buffer.concat([box, Buffer.from('....mdat')])
}
const ascii = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['a JPEG', ascii('\xff\xd8\xff\xe1\x00\x10Exif'), 'jpeg'],
  ['a PNG', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'png'],
  ['a WebP', ascii('RIFF\x10\0\0\0WEBPVP8 '), 'webp'],
  ['a GIF', ascii('GIF89a\x01\0\x01\0'), 'gif'],
  ['a PDF', ascii('%PDF-1.7\n'), 'pdf'],
  ['a photo of an iPhone', boxed('heic', 'mif1', 'heic'), 'heic'],
  ['a HEIC of another maker', boxed('mif1', 'heic', 'hevc'), 'heic'],
  ['a burst of an iPhone', boxed('msf1', 'hevc'), 'heic'],
  ['an AVIF', boxed('avif', 'mif1', 'miaf'), 'avif'],
  ['an AVIF that names its brand late', boxed('mif1', 'miaf', 'avif'), 'avif'],
  ['a video', boxed('isom', 'iso2', 'avc1', 'mp41'), undefined],
  ['a drawing in SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['a TIFF', ascii('II*\0\x08\0\0\0'), undefined],
  ['a web page', ascii('<!DOCTYPE html><p>'), undefined],
  ['a text', ascii('ftyp heic'), undefined],
  ['nothing', ascii(''), undefined],
])('%s is known by its bytes', (_, bytes, kind) => {
  expect(kindOfFile(bytes)).toBe(kind)
})

test('whatever the bytes, it answers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const box = Buffer.concat([Buffer.from('\0\0\0\x40ftyp', 'latin1'), bytes])
      kindOfFile(bytes)
      kindOfFile(box)
    }),
  )
})
