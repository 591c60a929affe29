import { expect, test } from 'vitest'
import { chooseNode, nameSystem, whyNotLoaded } from '../../scripts/system.mjs'

const brought = '/clone/node_modules/.bin/node'
const own = (version: string) => ({ version, path: '/usr/bin/node' })

test('musl is told from glibc, on Linux alone', () => {
  expect(nameSystem({ platform: 'linux', arch: 'x64' }, '2.36')).toBe('linux x64')
  expect(nameSystem({ platform: 'linux', arch: 'arm64' }, null)).toBe('linux arm64 musl')
  expect(nameSystem({ platform: 'darwin', arch: 'arm64' }, null)).toBe('darwin arm64')
})

test('the Node of the packages runs the program, whatever the machine’s own is', () => {
  expect(chooseNode({ brought, own: own('20.20.2'), system: 'linux x64' })).toBe(brought)
  expect(chooseNode({ brought, own: own('27.0.0'), system: 'linux x64' })).toBe(brought)
})

test('where the packages bring none that runs, the machine’s own must be 26 or newer', () => {
  const musl = { brought, system: 'linux x64 musl' }
  expect(chooseNode({ ...musl, own: own('26.1.0') })).toBe('/usr/bin/node')
  expect(() => chooseNode({ ...musl, own: own('20.20.2') })).toThrow(
    /^This system has musl .* Node 26 .* DATABASE_URL .* Debian\.$/,
  )
  expect(() =>
    chooseNode({ brought: undefined, own: own('24.0.0'), system: 'freebsd x64' }),
  ).toThrow(
    'The packages bring no Node 26 for this system (freebsd x64): install Node 26 and run this again.',
  )
})

test('a Node that the system can not load is told from a program that failed', () => {
  expect(whyNotLoaded(127)).toMatch(/^Node 26 can not be run here.*libatomic1.*\.$/)
  expect([0, 1, null].map(whyNotLoaded)).toEqual([undefined, undefined, undefined])
})
