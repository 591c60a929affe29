import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  everything,
  FREE_ROOMS,
  importsOf,
  kindOf,
  MAY_IMPORT,
  placeOf,
  ROOMS,
  roomOf,
  sources,
  suffixOf,
} from './plan.ts'

const LINES_MAX = 250
const COLUMNS_MAX = 120
/** Generated files, and lists that are one thing however long. */
const MAY_BE_LONG = /(\/rows\.ts|icon-shapes\.json|\/routes\.table\.ts|\/lists\.ts)$/

describe('rooms', () => {
  test('the plan lists them in order, foundation first, shell last', () => {
    expect([ROOMS[0], ROOMS.at(-1)]).toEqual(['foundation/core', 'shell'])
  })
  test('every file is in a room of the plan', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([])
  })
  test('a room imports only what is printed before it', () => {
    const wrong = sources.flatMap(importsOf).filter((i) => placeOf(i.to) > placeOf(i.from))
    expect(wrong).toEqual([])
  })
  test('the test folder is imported by the demo alone', () => {
    const wrong = sources.filter((file) => /'#test\//.test(readFileSync(file, 'utf8')))
    expect(wrong.filter((file) => file !== 'src/shell/demo.ts')).toEqual([])
  })
})

describe('suffixes', () => {
  test('every file outside the free rooms and the shell says what it is', () => {
    const nameless = sources.filter((file) => {
      const room = roomOf(file)
      return room && room !== 'shell' && !FREE_ROOMS.includes(room) && suffixOf(file) === undefined
    })
    expect(nameless).toEqual([])
  })
  test('a file imports only kinds its suffix allows (types of queries are fine in pages)', () => {
    const wrong = sources.flatMap(importsOf).filter((i) => {
      const allowed = MAY_IMPORT[suffixOf(i.from) ?? '']
      const kind = kindOf(i.to)
      if (!allowed || !kind || i.typeOnly) return false
      return !allowed.includes(kind)
    })
    expect(wrong).toEqual([])
  })
  test('rules know no clock, no chance, no outside', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|Math\.random|process\.|randomBytes|randomInt|randomUUID|\bfetch\(/
    const wrong = sources.filter(
      (file) => suffixOf(file) === 'rules' && impure.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })
  test('no string of the screen stands in a rule, a query or an action', () => {
    const french = /'[^'\n]*[éèêàçùœ«»][^'\n]*'/
    const wrong = sources.filter((file) => {
      const said = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return ['rules', 'queries', 'action'].includes(suffixOf(file) ?? '') && french.test(said)
    })
    // words that rules must know to recognise what people type or import
    const readers = /(-import|drawing|fold|picture)[\w-]*\.rules\.ts$/
    expect(wrong.filter((file) => !readers.test(file))).toEqual([])
  })
})

describe('sizes', () => {
  test(`files stay within ${LINES_MAX} lines`, () => {
    const long = everything.filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > LINES_MAX + 1,
    )
    expect(long.filter((file) => !MAY_BE_LONG.test(file))).toEqual([])
  })
  test(`lines stay within ${COLUMNS_MAX} columns, words and drawings apart`, () => {
    const wide = sources.filter((file) => {
      if (/\.words\.ts$|\.test\.tsx?$|rows\.ts$|poster|terms|privacy/.test(file)) return false
      return readFileSync(file, 'utf8')
        .split('\n')
        .some((line) => line.length > COLUMNS_MAX)
    })
    expect(wide).toEqual([])
  })
  test('nothing is left for later in the code', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|only)\(/
    const wrong = everything.filter(
      (file) => later.test(readFileSync(file, 'utf8')) && !file.startsWith('house/'),
    )
    expect(wrong).toEqual([])
  })
})
