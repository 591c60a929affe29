import { newCode } from '#src/foundation/core/code.ts'
import { addDays, instantOf, weekdayOf } from '#src/foundation/core/day.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { GROUPS, type GroupKey } from './cast.ts'

const ZONE = 'Europe/Paris'
const SATURDAY = 6
const THURSDAY = 4

/**
 * Two distributions for the market (the next one open until Thursday 20:00, the one after not yet) and one for the
 * other group. Around Wednesday 25 November 2026: Saturday 28 November, Saturday 12 December, Thursday 10 December.
 */
export async function loadDistributions(trx: Trx, now: Date): Promise<void> {
  const saturday = nextWeekday(now, SATURDAY, 3)
  await load(trx, 'lavoir', {
    day: saturday,
    start: '09:30',
    end: '12:30',
    opensBefore: 10,
    closesBefore: 2,
  })
  await load(trx, 'lavoir', {
    day: addDays(saturday, 14),
    start: '09:30',
    end: '12:30',
    opensBefore: 10,
    closesBefore: 2,
  })
  await load(trx, 'gare', {
    day: nextWeekday(now, THURSDAY, 10),
    start: '17:30',
    end: '19:00',
    opensBefore: 30,
    closesBefore: 2,
  })
}

type Plan = { day: string; start: string; end: string; opensBefore: number; closesBefore: number }

/** Opens at 8:00 and closes at 20:00, so many days before; every catalogue of the group takes part. */
async function load(trx: Trx, key: GroupKey, plan: Plan) {
  const group = await trx
    .selectFrom('group as g')
    .innerJoin('place as p', 'p.group_id', 'g.id')
    .select(['g.id', 'p.id as place_id'])
    .where('g.slug', '=', GROUPS[key].slug)
    .executeTakeFirstOrThrow()
  const opensDay = addDays(plan.day, -plan.opensBefore)
  const closesDay = addDays(plan.day, -plan.closesBefore)
  const made = await trx
    .insertInto('distribution')
    .values({
      group_id: group.id,
      code: newCode(),
      place_id: group.place_id,
      day: plan.day,
      start_time: plan.start,
      end_time: plan.end,
      opens_day: opensDay,
      opens_time: '08:00',
      closes_day: closesDay,
      closes_time: '20:00',
      starts_at: instantOf({ day: plan.day, time: plan.start, zone: ZONE }),
      ends_at: instantOf({ day: plan.day, time: plan.end, zone: ZONE }),
      opens_at: instantOf({ day: opensDay, time: '08:00', zone: ZONE }),
      closes_at: instantOf({ day: closesDay, time: '20:00', zone: ZONE }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('delivery')
    .columns(['group_id', 'distribution_id', 'catalog_id'])
    .expression((eb) =>
      eb
        .selectFrom('catalog')
        .select(['group_id', eb.val(made.id).as('distribution_id'), 'id'])
        .where('group_id', '=', group.id),
    )
    .execute()
}

/** The first such weekday (1 = Monday) at least `ahead` days after now's day in the zone. */
function nextWeekday(now: Date, weekday: number, ahead: number): string {
  const today = now.toISOString().slice(0, 10)
  const from = addDays(today, ahead)
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}
