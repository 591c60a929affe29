import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slatLines } from './poster-lines.ts'

test('a short name stands large on the slat', () => {
  expect(slatLines('Marché du Lavoir')).toEqual([{ text: 'MARCHÉ DU LAVOIR', y: 370.99, size: 27 }])
})

test('a long name is parted near its middle', () => {
  const lines = slatLines('Groupement d’achat des Monts du Lyonnais et du Pilat')
  expect(lines.map(({ text }) => text)).toEqual([
    'GROUPEMENT D’ACHAT DES MONTS',
    'DU LYONNAIS ET DU PILAT',
  ])
})

test('every name fits between the posts', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), (name) => {
      for (const { text, size } of slatLines(name)) {
        expect(text.length * size * 0.56).toBeLessThanOrEqual(330 + text.length * 0.06)
      }
    }),
  )
})
