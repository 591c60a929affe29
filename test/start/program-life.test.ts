import { afterAll, expect, test } from 'vitest'
import {
  findServerPid,
  holderPid,
  isGone,
  isReady,
  npmStart,
  runCageot,
  scratchFolder,
  serverPid,
  until,
} from './processes.ts'

const folder = scratchFolder()
const dataDir = folder.path
afterAll(() => folder[Symbol.dispose]())

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  '%s sent to npm alone leaves neither the program nor its PostgreSQL behind',
  async (signal) => {
    await using running = await npmStart(dataDir)
    const pids = [holderPid(dataDir), serverPid(dataDir)]
    running.npm.kill(signal)
    await running.allGone
    expect(pids.filter((pid) => !isGone(pid))).toEqual([])
  },
)

test('after a kill -9 of the program the next start ends the PostgreSQL it left, and serves', async () => {
  await using killed = await npmStart(dataDir)
  const left = serverPid(dataDir)
  process.kill(holderPid(dataDir), 'SIGKILL')
  await killed.allGone
  expect(isGone(left)).toBe(false)

  await using next = await npmStart(dataDir)
  expect(isGone(left)).toBe(true)
  expect(await isReady(next.port)).toBe(true)
})

test('after a kill -9 of PostgreSQL the running program starts it again, and answers', async () => {
  await using running = await npmStart(dataDir)
  const killed = serverPid(dataDir)
  process.kill(killed, 'SIGKILL')
  await until(
    async () => isAnother(killed, findServerPid(dataDir)) && (await isReady(running.port)),
  )
  expect(running.said()).toContain('PostgreSQL died and is started again')
})

test('while one program holds the data, a second start says who, and other commands use its PostgreSQL', async () => {
  await using _running = await npmStart(dataDir)
  const second = runCageot(['start'], { DATA_DIR: dataDir, PORT: '1' })
  expect(second.stderr).toContain(`is held by the process ${holderPid(dataDir)}, running since`)
  expect(second.stderr.trim().split('\n')).toHaveLength(1)
  expect(second.status).toBe(1)

  expect(runCageot(['migrate'], { DATA_DIR: dataDir }).status).toBe(0)
})

const isAnother = (killed: number, pid: number | null) => pid !== null && pid !== killed
