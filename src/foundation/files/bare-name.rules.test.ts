import { describe, expect, test } from 'vitest'
import { bareName } from './bare-name.rules.ts'

describe('the name of a file that was sent', () => {
  const names = [
    ['TOM-01.jpg', 'TOM-01.jpg'],
    ['C:\\photos\\TOM-01.jpg', 'TOM-01.jpg'],
    ['../../etc/pas swd', 'pas swd'],
    ['a\u0000b\n/c\u202e.jpg', 'c.jpg'],
    ['dossier/', ''],
    [`${'x'.repeat(300)}.jpg`, `${'x'.repeat(196)}.jpg`],
  ] as const
  test.each(names)('%s is %s', (name, bare) => expect(bareName(name)).toBe(bare))
})
