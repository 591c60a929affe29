import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '#src/foundation/core/root.ts'
import { findRunningPostgres } from '#src/foundation/db/embedded.ts'
import { npmStart, runCageot, scratchFolder } from './processes.ts'
import { orderIn, signIn, visit } from './shopping.ts'
import { smallDisk, whyNoSmallDisk } from './small-disk.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder.path, name)
afterAll(() => folder[Symbol.dispose]())

const DEMO = { clone: projectRoot, args: [] }
const FILE = at('market.cageot-backup')

/** What the program said when it refused: one line, exit code 1, no stack. */
function refusal(args: string[], dataDir: string): string {
  const { status, stderr } = runCageot(args, { DATA_DIR: dataDir })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  return stderr.trim()
}

test('an order placed while the program runs is backed up beside it, and seen where it is restored', async () => {
  const path = await orderAndBackUp()
  const restored = runCageot(['restore', FILE], { DATA_DIR: at('new') })
  expect(restored.stderr).toBe('')
  expect(restored.stdout).toMatch(/^Restored \d+ rows from /)

  await using running = await npmStart(at('new'), DEMO)
  const nadia = visit(running.port)
  const entered = await signIn(nadia, 'nadia')
  expect(entered.status).toBe(303)
  const basket = await nadia.get(path)
  expect(basket.status).toBe(200)
  expect(basket.text).toContain('Nadia')
})

async function orderAndBackUp(): Promise<string> {
  await using running = await npmStart(at('old'), DEMO)
  const nadia = visit(running.port)
  await signIn(nadia, 'nadia')
  const database = findRunningPostgres(at('old')) ?? ''
  const path = await orderIn(nadia, { database, reference: 'OEU' })
  const made = runCageot(['backup', FILE], { DATA_DIR: at('old') })
  expect(made.stderr).toBe('')
  expect(made.stdout).toMatch(/^Backed up \d+ rows in .*market\.cageot-backup \(\d+\.\d MB\)\.\n$/)
  return path
}

test('without a name the backup is dated, in the data folder, and only the newest are kept', () => {
  const made = [1, 2].map(() => {
    const { stdout } = runCageot(['backup', '--keep', '1'], { DATA_DIR: at('old') })
    return /in (.*\.cageot-backup)/.exec(stdout)?.[1]
  })
  const names = readdirSync(at('old/backups')).map((name) => at(`old/backups/${name}`))
  expect(names).toEqual([made[1]])
})

test('a file that is there stays, and a folder that is missing is named', () => {
  const before = readFileSync(FILE)
  expect(refusal(['backup', FILE], at('old'))).toBe(`${FILE} is there already: name another file.`)
  expect(readFileSync(FILE)).toEqual(before)
  const nowhere = at('nowhere/a')
  expect(refusal(['backup', nowhere], at('old'))).toBe(
    `There is no folder ${at('nowhere')}: make it, or name another one.`,
  )
})

test('a restore touches no data, starts nothing for a broken file, and says so', () => {
  expect(refusal(['restore', FILE], at('old'))).toContain('has data, which a restore never touches')
  writeFileSync(at('cut'), readFileSync(FILE).subarray(0, 3000))
  expect(refusal(['restore', at('cut')], at('unborn'))).toContain('is cut off, its end is missing')
  expect(refusal(['restore', join(projectRoot, 'LICENSE')], at('unborn'))).toContain(
    'is no backup of Cageot',
  )
  expect(refusal(['restore'], at('unborn'))).toContain('Name the file')
  expect(refusal(['backup'], at('unborn'))).toContain('nothing to back up')
  expect(readdirSync(folder.path)).not.toContain('unborn')
})

test('the data of another PostgreSQL is left alone, and how to move it is told', () => {
  mkdirSync(at('other/postgres-17'), { recursive: true })
  const said = refusal(['start'], at('other'))
  expect(said).toContain('is of PostgreSQL 17, and this version of Cageot has 18')
  expect(said).toContain('npm run cageot -- backup /some/file')
  expect(said).toContain('DATA_DIR=/another/folder npm run cageot -- restore /some/file')
  expect(readdirSync(at('other'))).toEqual(['postgres-17'])
})

const noDisk = whyNoSmallDisk(at('probe'))
if (noDisk)
  console.log(`What a full disk does: skipped, no small disk can be made here (${noDisk}).`)

test.skipIf(noDisk)('a backup that finds no space says so and leaves nothing', () => {
  using disk = smallDisk(at('small'), 4096)
  expect(refusal(['backup', disk.path], at('old'))).toBe(
    `There is no space left in ${disk.path} for the backup: make room, or name a file on another disk.`,
  )
  expect(readdirSync(disk.path)).toEqual([])
})

test.skipIf(noDisk)(
  'a disk too small for the database is named before anything stands on it',
  () => {
    using disk = smallDisk(at('small'), 20_000_000)
    expect(refusal(['migrate'], join(disk.path, 'data'))).toBe(
      `The database can't be made in ${join(disk.path, 'data')} (its disk is full).`,
    )
    expect(readdirSync(join(disk.path, 'data')).filter((name) => name.endsWith('.half'))).toEqual(
      [],
    )
  },
)

test.skipIf(noDisk)(
  'a disk that is full when the program starts or works is named, and heals',
  () => {
    using disk = smallDisk(at('small'), 90_000_000)
    const dataDir = join(disk.path, 'data')
    expect(runCageot(['migrate'], { DATA_DIR: dataDir }).status).toBe(0)
    fill(join(disk.path, 'filler'))
    const said = refusal(['demo'], dataDir)
    expect(said).toMatch(/No space left on device|is full: make room there/)
    writeFileSync(join(disk.path, 'filler'), '')
    expect(runCageot(['demo'], { DATA_DIR: dataDir }).stdout).toContain('The demo is made.')
  },
)

/** Until there is no byte left. */
function fill(path: string): void {
  for (const bytes of [1_000_000, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}
