import { expect, test } from 'vitest'
import { backupName, tooOld } from './backup-names.rules.ts'

test('a backup is named after its moment, in UTC, so that names sort by age', () => {
  expect(backupName(new Date('2026-11-28T20:30:05+01:00'))).toBe(
    'cageot-2026-11-28-193005.cageot-backup',
  )
})

test('two backups of one second have two names, the later one sorts behind', () => {
  const at = new Date('2026-11-28T23:59:59.400Z')
  const first = backupName(at)
  const second = backupName(at, [first])
  expect([first, second]).toEqual([
    'cageot-2026-11-28-235959.cageot-backup',
    'cageot-2026-11-29-000000.cageot-backup',
  ])
})

test('the newest stay, and what somebody named stays whatever its age', () => {
  const named = ['before-the-move.cageot-backup', 'cageot-2026-01-01-000000.cageot-backup.half']
  const days = ['01', '02', '03'].map((day) => `cageot-2026-11-${day}-120000.cageot-backup`)
  expect(tooOld([...named, ...days.toReversed()], 2)).toEqual([days[0]])
  expect(tooOld([...named, ...days], 3)).toEqual([])
})
