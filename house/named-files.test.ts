import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'STYLE.md']
const NAMED = /`((?:src|test|house|docs|e2e|scripts)\/[\w./-]+)`/g

test.each(PAGES)('%s names only files and folders that are there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(NAMED)].map(([, path = '']) => path)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('SECURITY.md names a test for each promise', () => {
  const rows = readFileSync('SECURITY.md', 'utf8').match(/^\| (?!promise|---).*\|$/gm) ?? []
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => !/\.test\.tsx?`/.test(row))).toEqual([])
})
