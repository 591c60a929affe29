import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assetRoutes } from './asset-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'cageot-assets-'))
beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'assets/cageot-K3_J2-xy.css'), 'body{}')
  writeFileSync(join(folder, 'assets/cageot-K3_J2-xy.css.br'), brotliCompressSync('body{}'))
  writeFileSync(join(folder, 'assets/manifest.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, headers = {}) => assetRoutes(folder).request(path, { headers })

test('a file with a fingerprint is kept for ever', async () => {
  const answer = await get('/assets/cageot-K3_J2-xy.css')
  expect(await answer.text()).toBe('body{}')
  expect(answer.headers.get('content-type')).toContain('text/css')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('a browser that can has it compressed', async () => {
  const answer = await get('/assets/cageot-K3_J2-xy.css', { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

test('a file without a fingerprint is asked for again', async () => {
  expect((await get('/assets/manifest.json')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  '/assets/none.css',
  '/assets/../secret.txt',
  '/assets/%2e%2e/secret.txt',
  '/secret.txt',
])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404)
})
