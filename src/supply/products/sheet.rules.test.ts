import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fittingMentions, type Mention, readHoneyOrigins, readMention } from './mentions.rules.ts'
import { placeOf, readDetails, type TypedDetails } from './sheet.rules.ts'

const eggs: TypedDetails = {
  name: 'Œufs plein air',
  category: 'dairy',
  labels: ['fermier', 'aop', 'unknown'],
  originCountry: 'FR',
  originPlace: 'Drôme',
  ingredients: '',
  storage: 'cool',
  withdrawal: 'perishable',
  deposit: '0,20',
  'allergen-eggs': 'yes',
  'allergen-milk': 'no',
  'allergen-nuts': 'perhaps',
  'mention-eggCode': '1 fr abc 01',
  'mention-class': 'I',
}

describe('a label', () => {
  test('of eggs: what fits is read, what does not goes', () => {
    const read = readDetails(eggs)
    expect(read).toMatchObject({
      ok: true,
      details: {
        subcategory: null,
        labels: 'aop,fermier',
        depositCents: 20,
        'allergen-eggs': 'yes',
        'allergen-milk': 'no',
        'allergen-nuts': null,
        'allergen-gluten': null,
        'mention-eggCode': '1FRABC01',
        'mention-class': '',
      },
    })
  })

  test.each([
    ['a deposit below 0', { deposit: '-1' }, { deposit: 'negative' }],
    ['a deposit of a million', { deposit: '1 000 000' }, { deposit: 'too-dear' }],
    ['a storage that is none', { storage: 'warm' }, { storage: 'choose' }],
    ['a country that is none', { originCountry: 'France' }, { originCountry: 'choose' }],
    ['a wrong egg code', { 'mention-eggCode': '9FR' }, { 'mention-eggCode': 'not-an-egg-code' }],
  ])('is refused for %s', (_what, change, errors) => {
    expect(readDetails({ ...eggs, ...change })).toEqual({ ok: false, errors })
  })

  test('stands where somebody chose, on the shelf of that kind', () => {
    expect(placeOf('apples')).toEqual({ category: 'fruit', subcategory: 'apples' })
    expect(placeOf('fruit')).toEqual({ category: 'fruit', subcategory: null })
  })
})

test.each<[Parameters<typeof fittingMentions>, Mention[]]>([
  [
    ['vegetable', 'potatoes'],
    ['legalName', 'class', 'variety', 'warning'],
  ],
  [
    ['dairy', 'eggs'],
    ['legalName', 'eggCode', 'durability', 'nutrition', 'warning'],
  ],
  [
    ['grocery', 'honey'],
    ['legalName', 'honeyOrigins', 'durability', 'nutrition', 'warning'],
  ],
  [
    ['meat', null],
    ['legalName', 'bornIn', 'rearedIn', 'slaughteredIn', 'durability', 'nutrition', 'warning'],
  ],
  [
    ['drink', 'wines'],
    ['legalName', 'alcohol', 'durability', 'nutrition', 'warning'],
  ],
])('%j wants the mentions that fit it', (place, mentions) => {
  expect(fittingMentions(...place)).toEqual(mentions)
})

describe('a mention', () => {
  test.each<[Mention, string, string]>([
    ['alcohol', '12,5 % vol', '12,5'],
    ['alcohol', '5.5', '5,5'],
    ['honeyOrigins', 'France', 'France'],
    ['honeyOrigins', 'France 60, Espagne 40 %', 'France 60\u00a0%, Espagne 40\u00a0%'],
    ['durability', 'use-by', 'use-by'],
    ['legalName', 'Fromage au lait cru de chèvre', 'Fromage au lait cru de chèvre'],
  ])('%s « %s » is %s', (mention, typed, said) => {
    expect(readMention(mention, typed)).toEqual({ ok: true, value: said })
  })
  test.each<[Mention, string, string]>([
    ['alcohol', 'fort', 'not-a-degree'],
    ['alcohol', '101', 'not-a-degree'],
    ['honeyOrigins', 'France 60 %, Espagne 30 %', 'shares-not-100'],
    ['honeyOrigins', 'France, Espagne', 'shares-not-100'],
    ['honeyOrigins', '100 %', 'shares-not-100'],
    ['class', 'IV', 'choose'],
  ])('%s « %s » is refused', (mention, typed, code) => {
    expect(readMention(mention, typed)).toEqual({ ok: false, refusal: { code } })
  })
  test('shares of honey that pass make 100, and are read back the same', () => {
    const share = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const read = readHoneyOrigins(`France ${one} %, Italie ${other} %`)
        expect(read.ok).toBe(one + other === 100)
        if (read.ok) expect(readHoneyOrigins(read.value)).toEqual(read)
      }),
    )
  })
})
