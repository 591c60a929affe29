/** The kinds of file that people send as a picture or a scan. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'pdf'

/**
 * What a file is by its first bytes; its name and the browser's word for it prove nothing. Undefined for all that we
 * don't read: SVG is a program rather than a picture, TIFF and the like come from no phone.
 */
export function kindOfFile(bytes: Uint8Array): FileKind | undefined {
  const head = asciiOf(bytes, 0, HEAD_BYTES)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('%PDF-')) return 'pdf'
  return head.slice(4, 8) === 'ftyp' ? kindOfBox(bytes) : undefined
}

const HEAD_BYTES = 12
const BRANDS_MAX = 32
const BRAND_BYTES = 4
const HEIC_BRANDS = /^(he(ic|ix|im|is)|hev[cxms]|mif1|msf1)$/

/** The box `ftyp` names one brand, four bytes of version, and others that the file is compatible with. */
function kindOfBox(bytes: Uint8Array): 'avif' | 'heic' | undefined {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const end = Math.min(size, bytes.length, HEAD_BYTES + BRANDS_MAX * BRAND_BYTES)
  const brands = [asciiOf(bytes, 8, 12)]
  for (let at = 16; at + BRAND_BYTES <= end; at += BRAND_BYTES) {
    brands.push(asciiOf(bytes, at, at + BRAND_BYTES))
  }
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.test(brand)) ? 'heic' : undefined
}

const asciiOf = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))
