import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markOfPhotos, matchPhotos, type PhotographedProduct } from './photo-match.rules.ts'

const product = (
  id: number,
  name: string,
  { reference = null, digest = null }: Partial<PhotographedProduct> = {},
): PhotographedProduct => ({ id, code: `code-${id}`, name, reference, digest })
const photo = (position: number, name: string, digest = `d${position}`) => ({
  position,
  name,
  pictureId: position + 100,
  digest,
})

const round = product(1, 'Tomates rondes', { reference: 'TOM-01B' })
const heart = product(2, 'Tomates cœur de bœuf')
const leek = product(3, 'Poireaux', { reference: 'POI', digest: 'd9' })
const lamb = [product(4, 'Agneau'), product(5, 'agneau ')]
const all = [round, heart, leek, ...lamb]

describe('a photo finds its product', () => {
  test.each([
    ['TOM-01B.jpg', round],
    ['tom-01b.JPEG', round],
    ['Tomates rondes.png', round],
    ['tomates_rondes.webp', round],
    ['TOMATES CŒUR DE BŒUF.jpg', heart],
    // as a Mac writes accents
    ['Tomates cœur de bœuf.jpg'.normalize('NFD'), heart],
    ['tomates coeur de boeuf', heart],
    ['POI.jpg', leek],
    ['poireaux.jpg', leek],
  ])('%s', (name, expected) => {
    const { added, replaced } = matchPhotos([photo(0, name)], all)
    expect([...added, ...replaced].map((match) => match.product)).toEqual([expected])
  })

  test.each([
    ['Tomates.jpg', 'unknown'],
    ['IMG_0042.jpg', 'unknown'],
    ['.jpg', 'unknown'],
    ['agneau.jpg', 'unclear'],
  ])('%s is left aside', (name, why) => {
    expect(matchPhotos([photo(0, name)], all).left).toMatchObject([{ why }])
  })

  test('once: the second photo for one product is left aside', () => {
    const { added, left } = matchPhotos(
      [photo(0, 'TOM-01B.jpg'), photo(1, 'tomates rondes.png')],
      all,
    )
    expect([added.length, left]).toMatchObject([1, [{ why: 'twice', photo: { position: 1 } }]])
  })

  test('new where there is none, replaced where there is another, unchanged where it is the same', () => {
    const { added, replaced, unchanged } = matchPhotos(
      [photo(0, 'TOM-01B.jpg'), photo(1, 'POI.jpg')],
      all,
    )
    expect([added.length, replaced.length, unchanged.length]).toEqual([1, 1, 0])
    expect(matchPhotos([photo(9, 'POI.jpg', 'd9')], all).unchanged).toHaveLength(1)
  })

  test('every photo stands in one place, no product twice, and what is unchanged marks nothing', () => {
    const names = fc.constantFrom('TOM-01B.jpg', 'poireaux.png', 'agneau.jpg', 'x.jpg', 'POI.webp')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.constantFrom('a', 'd9'))), (sent) => {
        const photos = sent.map(([name, digest], at) => photo(at, name, digest))
        const { added, replaced, unchanged, left } = matchPhotos(photos, all)
        const placed = [...added, ...replaced, ...unchanged]
        expect(placed.length + left.length).toBe(photos.length)
        expect(new Set(placed.map((match) => match.product)).size).toBe(placed.length)
        const same = { added: [], replaced: [], unchanged, left }
        expect(markOfPhotos(same)).toBe(
          markOfPhotos({ added: [], replaced: [], unchanged: [], left: [] }),
        )
      }),
    )
  })
})
