import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'cageot-turns-'))
  cpSync('scripts', join(clone, 'scripts'), { recursive: true })
})
afterEach(() => rmSync(clone, { recursive: true }))

const PROGRAM = `import { takeTurns } from './scripts/take-turns.mjs'
await takeTurns(() => console.log('my turn'))`
const OWN_NUMBER = `import { writeFileSync } from 'node:fs'
writeFileSync('.installing', String(process.pid))`

function takeTurn(before = ''): string {
  const args = ['--input-type=module', '--eval', `${before};${PROGRAM}`]
  const { stdout } = spawnSync(process.execPath, args, { cwd: clone, timeout: 10_000 })
  return stdout.toString()
}

test.each([
  ['nobody', null],
  ['a start that was killed', '4194305'],
  ['a start that a full disk stopped in the middle of its lock', ''],
])('a lock left by %s holds nobody up', (_, left) => {
  if (left !== null) writeFileSync(join(clone, '.installing'), left)
  expect(takeTurn()).toContain('my turn')
  expect(readdirSync(clone)).toEqual(['scripts'])
})

test('nor does one with our own number, from a container’s start before', () => {
  expect(takeTurn(OWN_NUMBER)).toContain('my turn')
})
