import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHolder, holdFolder } from '#src/foundation/db/embedded-lock.ts'
import { startOf } from '#src/foundation/db/embedded-process.ts'
import { scratchFolder } from './processes.ts'

const note = (holder: object) =>
  JSON.stringify({ since: '2026-11-25T16:00:00Z', claim: 'x', ...holder })
const deadPid = () => spawnSync('node', ['--version']).pid

test('a folder has one holder, named to the next one, until it is released', async () => {
  using folder = scratchFolder()
  const hold = await holdFolder(folder.path)
  await expect(holdFolder(folder.path)).rejects.toThrow(`is held by the process ${process.pid}`)
  hold.release()
  expect(readdirSync(folder.path)).toEqual([])
  await holdFolder(folder.path)
})

test.each([
  ['of a process that was killed', () => note({ pid: deadPid(), start: 'long ago' })],
  ['of an earlier process with the same pid', () => note({ pid: process.pid, start: 'long ago' })],
  ['that is half written', () => '{"pid":'],
])('a note %s holds nothing', async (_what, text) => {
  using folder = scratchFolder()
  writeFileSync(join(folder.path, 'holder.json'), text())
  expect(findHolder(folder.path)).toBeNull()
  await holdFolder(folder.path)
  expect(findHolder(folder.path)?.pid).toBe(process.pid)
})

test('a note of a process that lives holds', async () => {
  using folder = scratchFolder()
  writeFileSync(
    join(folder.path, 'holder.json'),
    note({ pid: process.ppid, start: startOf(process.ppid) }),
  )
  await expect(holdFolder(folder.path)).rejects.toThrow(`is held by the process ${process.ppid}`)
})

test('of many that find a stale note at once, one gets the folder', async () => {
  using folder = scratchFolder()
  writeFileSync(join(folder.path, 'holder.json'), note({ pid: deadPid(), start: 'long ago' }))
  const tries = Array.from({ length: 10 }, () => holdFolder(folder.path))
  const got = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  expect(got).toHaveLength(1)
})
