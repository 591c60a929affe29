import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { greeting } from './greeting.ts'

const said = (environment: Record<string, string>, isDemo = false) =>
  greeting(readConfig(environment), isDemo).join('\n')

test.each([
  [{}, false],
  [{ HOST: 'localhost' }, false],
  [{ HOST: '127.0.0.1' }, false],
  [{ HOST: '::1' }, false],
  [{ BASE_URL: 'https://cageot.example' }, false],
  [{ BASE_URL: 'https://cageot.example', HOST: '0.0.0.0' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '::' }, true],
  [{ HOST: '192.168.1.4', BASE_URL: 'http://localhost:3000' }, true],
])('with %o, whether the network is let in to a local program: %s', (environment, isLetIn) => {
  expect(said(environment).includes('lets the whole network in')).toBe(isLetIn)
})

describe('the greeting of a local program', () => {
  test('names the address, and the folder of its data', () => {
    const lines = said({ DATA_DIR: '/srv/cageot' })
    expect(lines).toContain('Cageot is open at http://localhost:3000')
    expect(lines).toContain('Its data is in /srv/cageot')
  })
  test('shows the sign-ins of a demo, and none where there is no demo', () => {
    expect(said({}, true)).toContain('claire@')
    expect(said({}, false)).not.toContain('@')
  })
})
