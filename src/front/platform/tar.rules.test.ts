import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readTarHeader, TAR_BLOCK, TAR_END, tarFile } from './tar.rules.ts'

const AT = new Date('2026-11-28T19:30:05Z')

test('a file is a header of 512 bytes, its bytes, and zeros up to the next 512', () => {
  const [header, bytes, padding] = tarFile(
    { name: 'tables/basket/00000001.copy', bytes: Buffer.from('abc') },
    AT,
  )
  expect([header?.length, bytes?.length, padding?.length]).toEqual([512, 3, 509])
  expect(readTarHeader(header ?? Buffer.alloc(0))).toEqual({
    name: 'tables/basket/00000001.copy',
    size: 3,
  })
})

test('every tar reads it', () => {
  const archive = Buffer.concat([
    ...tarFile({ name: 'jobs/é.json', bytes: Buffer.from('[]') }, AT),
    TAR_END,
  ])
  const said = execFileSync('tar', ['-xOf', '-'], { input: archive, encoding: 'utf8' })
  expect(said).toBe('[]')
})

test('an empty block is the end, a changed one is refused, and so is a name beyond tar’s 100 letters', () => {
  expect(readTarHeader(Buffer.alloc(TAR_BLOCK))).toBeNull()
  const [header = Buffer.alloc(0)] = tarFile({ name: 'a', bytes: Buffer.from('') }, AT)
  const changed = Buffer.from(header)
  changed[0] = 98
  expect(() => readTarHeader(changed)).toThrow('not a header')
  const long = tarFile({ name: 'a'.repeat(101), bytes: Buffer.from('') }, AT)
  expect(() => [...long]).toThrow('too long')
})
