import { expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { forgetLetters } from './forget-letters.job.ts'

const DAY_MS = 86_400_000
const baseUrl = 'https://cageot.example'
const log = { debug() {}, info() {}, warn() {}, error() {} }

async function keep(db: Trx, subject: string, fate: { sent_at?: Date; kept_at?: Date }, at: Date) {
  const address = { to_address: 'nadia@lavoir.example', language: 'fr' as const }
  const content = { kind: 'basket', subject, html: '<p>', text: 'x', message_id: subject }
  await db
    .insertInto('mail')
    .values({ ...address, ...content, created_at: at, ...fate })
    .execute()
}

const daysAgo = (clock: StoppedClock, days: number) =>
  new Date(clock.now().getTime() - days * DAY_MS)

test('letters are forgotten two months after their fate; those that wait stay', async ({
  db,
  clock,
}) => {
  const longAgo = daysAgo(clock, 61)
  await keep(db, 'sent long ago', { sent_at: longAgo }, longAgo)
  await keep(db, 'kept long ago', { kept_at: longAgo }, longAgo)
  await keep(db, 'sent lately', { sent_at: daysAgo(clock, 59) }, longAgo)
  await keep(db, 'still waiting', {}, longAgo)
  await forgetLetters({}, { db, clock, mailer: null, baseUrl, log })
  const left = await db.selectFrom('mail').select('subject').orderBy('id').execute()
  expect(left.map((mail) => mail.subject)).toEqual(['sent lately', 'still waiting'])
})
