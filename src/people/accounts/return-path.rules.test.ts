import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerPath, safeReturnPath, withReturn } from './return-path.rules.ts'

test.each([
  ['/', '/'],
  ['/g/marche-du-lavoir/shop?d=3bcdfg', '/g/marche-du-lavoir/shop?d=3bcdfg'],
  ['/g/a#top', '/g/a'],
  [undefined, '/'],
  ['', '/'],
  ['g/lavoir', '/'],
  ['//evil.example', '/'],
  ['///evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/%2F/evil.example', '/%2F/evil.example'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  [`/${'x'.repeat(500)}`, '/'],
])('%j leads to %j', (asked, path) => {
  expect(safeReturnPath(asked)).toBe(path)
})

test('whatever is asked, the browser stays with us', () => {
  const strokes = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '@',
    ':',
    'evil.example',
    '%2f',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(strokes, { maxLength: 8 }), (parts) => {
      const base = 'https://cageot.example'
      expect(new URL(safeReturnPath(parts.join('')), base).origin).toBe(base)
    }),
  )
})

test('a path to come back to travels in the address', () => {
  expect(withReturn('/sign-in', '/g/lavoir?a=b')).toBe('/sign-in?return=%2Fg%2Flavoir%3Fa%3Db')
  expect(withReturn('/sign-in', '/')).toBe('/sign-in')
})

test('who is on the way into a group registers there', () => {
  expect(registerPath('/g/lavoir/shop/x?a=b')).toBe(
    '/g/lavoir/join?return=%2Fg%2Flavoir%2Fshop%2Fx%3Fa%3Db',
  )
  expect(registerPath('/g/lavoir')).toBe('/g/lavoir/join?return=%2Fg%2Flavoir')
  expect(registerPath('/groups/new')).toBe('/register?return=%2Fgroups%2Fnew')
  expect(registerPath('/')).toBe('/register')
})
