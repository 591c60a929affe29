import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type ReadPicture, readPicture } from './read-picture.ts'

const RED = { r: 220, g: 30, b: 30 }
const blank = (width: number, height: number, background = RED) =>
  sharp({ create: { width, height, channels: 3, background } })

async function kept(bytes: Uint8Array): Promise<ReadPicture> {
  const outcome = await readPicture(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const refusalOf = async (bytes: Uint8Array) => {
  const outcome = await readPicture(bytes)
  return outcome.ok ? undefined : outcome.refusal.code
}
const largest = ({ variants }: ReadPicture) => variants.at(-1)?.bytes ?? Buffer.of()
/** The colour in the middle of a part of the picture, by shares of its width and height. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = Math.floor(y * info.height) * info.width + Math.floor(x * info.width)
  return [...data.subarray(at * info.channels, (at + 1) * info.channels)]
}

describe('a photo', () => {
  test('is kept as WebP in four widths', async () => {
    const { variants, ...size } = await kept(await blank(3000, 2000).jpeg().toBuffer())
    expect(size).toEqual({ width: 1248, height: 832 })
    const sizes = await Promise.all(variants.map(({ bytes }) => sharp(bytes).metadata()))
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 208, 139],
      ['webp', 416, 277],
      ['webp', 832, 555],
      ['webp', 1248, 832],
    ])
  })

  test.each([
    [100, [[208, 100]]],
    [
      416,
      [
        [208, 208],
        [416, 416],
      ],
    ],
    [
      500,
      [
        [208, 208],
        [416, 416],
        [832, 500],
      ],
    ],
  ])('of %i pixels is not enlarged', async (width, expected) => {
    const { variants } = await kept(await blank(width, width).png().toBuffer())
    const sizes = await Promise.all(
      variants.map(async (one) => [one.width, (await sharp(one.bytes).metadata()).width]),
    )
    expect(sizes).toEqual(expected)
  })

  test('as long as a screen is scrolled gets no higher than twice its width', async () => {
    const { width, height } = await kept(await blank(400, 12_000).png().toBuffer())
    expect([width, height]).toEqual([83, 2496])
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('may be a %s', async (format) => {
    const { width } = await kept(await blank(64, 48).toFormat(format).toBuffer())
    expect(width).toBe(64)
  })

  test('with nothing behind it stays so', async () => {
    const clear = { r: 220, g: 30, b: 30, alpha: 0 }
    const sheet = sharp({ create: { width: 80, height: 80, channels: 4, background: clear } })
    const dot = await blank(40, 40).png().toBuffer()
    const png = await sheet
      .composite([{ input: dot }])
      .png()
      .toBuffer()
    const webp = largest(await kept(png))
    expect((await colourAt(webp, 0.25, 0.5))[3]).toBe(255)
    expect((await colourAt(webp, 0.75, 0.75))[3]).toBe(0)
  })

  test('of fifty million pixels is read', async () => {
    const photo = await blank(8160, 6144).jpeg({ quality: 40 }).toBuffer()
    expect((await kept(photo)).width).toBe(1248)
  })

  test('that moves shows its first frame', async () => {
    const frames = await Promise.all(
      [RED, { r: 0, g: 0, b: 255 }].map((colour) => blank(32, 32, colour).png().toBuffer()),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(gif).metadata()).pages).toBe(2)
    const webp = largest(await kept(gif))
    expect((await sharp(webp).metadata()).pages ?? 1).toBe(1)
    const [red = 0, , blue = 0] = await colourAt(webp, 0.5, 0.5)
    expect(red).toBeGreaterThan(blue)
  })
})

describe('what a phone writes into a photo', () => {
  const NOTES = {
    IFD0: { Make: 'Fairphone', Artist: 'Claire Vasseur' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 43/1 57/1' },
  }

  test('is gone: place, camera and name', async () => {
    const photo = await blank(640, 480).withExif(NOTES).jpeg().toBuffer()
    expect(photo.includes('Claire Vasseur')).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    for (const { bytes } of (await kept(photo)).variants) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
      expect(['EXIF', 'Claire', 'Fairphone'].filter((word) => bytes.includes(word))).toEqual([])
    }
  })

  /** Where the upper left corner of what was seen lies in the file, for each way of holding the phone. */
  const HELD = [1, 2, 3, 4, 5, 6, 7, 8]
  test.each(HELD)('turns it right: orientation %i', async (orientation) => {
    const corner = await blank(30, 20, { r: 0, g: 0, b: 255 }).png().toBuffer()
    const seen = blank(60, 40).composite([{ input: corner, left: 0, top: 0 }])
    const stored = await storedAs(await seen.png().toBuffer(), orientation)
    const picture = await kept(await stored.withMetadata({ orientation }).jpeg().toBuffer())
    expect([picture.width, picture.height]).toEqual([60, 40])
    const [red = 0, , blue = 0] = await colourAt(largest(picture), 0.2, 0.2)
    expect(blue).toBeGreaterThan(red)
    const [otherRed = 0, , otherBlue = 0] = await colourAt(largest(picture), 0.8, 0.8)
    expect(otherRed).toBeGreaterThan(otherBlue)
  })
})

/** The pixels as a camera held that way stores them: what turns them right, undone. */
async function storedAs(seen: Buffer, orientation: number) {
  const isMirrored = [2, 4, 5, 7].includes(orientation)
  const mirrored = isMirrored ? await sharp(seen).flop().png().toBuffer() : seen
  const turns: Record<number, number> = { 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }
  return sharp(mirrored).rotate(turns[orientation] ?? 0)
}

describe('the colours of a photo', () => {
  test('for print come out as those of a screen', async () => {
    const cmyk = await blank(64, 64).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    const webp = largest(await kept(cmyk))
    const { space, channels } = await sharp(webp).metadata()
    expect([space, channels]).toEqual(['srgb', 3])
    const [red = 0, green = 0] = await colourAt(webp, 0.5, 0.5)
    expect(red - green).toBeGreaterThan(100)
  })

  test('of a wide screen are brought into the common one', async () => {
    const wide = await blank(64, 64, { r: 200, g: 100, b: 100 })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const stored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
    const [red = 0, green = 0] = await colourAt(largest(await kept(wide)), 0.5, 0.5)
    expect(stored[0]).toBeLessThan(195)
    expect([red, green].map((value, i) => Math.abs(value - (i === 0 ? 200 : 100)) < 6)).toEqual([
      true,
      true,
    ])
  })

  test('without colour stay grey', async () => {
    const grey = await blank(64, 64).toColourspace('b-w').png().toBuffer()
    const [red, green, blue] = await colourAt(largest(await kept(grey)), 0.5, 0.5)
    expect([green, blue]).toEqual([red, red])
  })
})

describe('refused', () => {
  test('is a HEIC, whatever its name', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    expect(await refusalOf(heic)).toBe('heic')
  })

  test('is a HEIC of more than 10 MB as a HEIC, other files as too heavy', async () => {
    const heavy = Buffer.alloc(10 * 1024 * 1024 + 1)
    expect(await refusalOf(heavy)).toBe('too-heavy')
    heavy.write('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    expect(await refusalOf(heavy)).toBe('heic')
  })

  test('is a file of a few bytes that says it holds half a billion pixels', async () => {
    const bomb = saysIts(await blank(8, 8).png().toBuffer(), { width: 25_000, height: 20_000 })
    expect((await sharp(bomb, { limitInputPixels: false }).metadata()).width).toBe(25_000)
    expect(await refusalOf(bomb)).toBe('too-many-pixels')
  })

  test('is one stored in passes that would lie in memory as a whole', async () => {
    const large = await blank(6000, 5000).png({ progressive: true }).toBuffer()
    expect(await refusalOf(large)).toBe('too-many-pixels')
  })

  test('is a photo that broke off', async () => {
    const noise = sharp(randomBytes(300 * 300 * 3), {
      raw: { width: 300, height: 300, channels: 3 },
    })
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await noise.clone().toFormat(format).toBuffer()
      const half = whole.subarray(0, whole.length / 2)
      expect([format, await refusalOf(half)]).toEqual([format, 'unreadable'])
    }
  })

  test.each([
    ['a drawing in SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a web page', '<!DOCTYPE html><img src=x>'],
    ['a text that begins like a JPEG', '\xff\xd8\xff and then nothing'],
    ['a PDF', '%PDF-1.7\n'],
    ['nothing', ''],
  ])('is %s', async (_, text) => {
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toBe('unreadable')
  })
})

/** The PNG with another size in its head, and the head's checksum made good. */
function saysIts(png: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const changed = Buffer.from(png)
  changed.writeUInt32BE(width, 16)
  changed.writeUInt32BE(height, 20)
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29)
  return changed
}
