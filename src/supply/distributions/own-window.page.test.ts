import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { findMarket } from '#test/orders.ts'
import { saturday } from '#test/plans.ts'
import type { World } from '#test/world.ts'

const LIST = '/g/marche-du-lavoir/distributions'
type Given = { db: Trx; world: World; clock: StoppedClock }

/** The market's next distribution as its form holds it. */
const typedSaturday = (world: World) => ({ ...saturday(world), version: '1' })

/** The bread opens on Friday, when all else is closed. */
function breadOnFriday({ catalogs }: World, change: Record<string, string> = {}) {
  const { code } = catalogs.fournil
  const times = {
    opensDay: '2026-11-27',
    opensTime: '08:00',
    closesDay: '2026-11-27',
    closesTime: '18:00',
  }
  const own = Object.entries({ ...times, ...change }).map(([name, value]) => [
    `${name}-${code}`,
    value,
  ])
  return { [`window-${code}`]: 'own', ...Object.fromEntries(own) } as Record<string, string>
}

async function claireAt(given: Given) {
  const market = await findMarket(given.db, given.world)
  const claire = await openApp(given).as(given.world.people.claire)
  const edit = `${LIST}/${market.code}/edit`
  return { market, claire, edit }
}

const windowOfBread = ({ db, world }: Given, distributionId: number) =>
  db
    .selectFrom('delivery')
    .select(['opens_day', 'opens_time', 'closes_day', 'closes_time', 'opens_at', 'closes_at'])
    .where('distribution_id', '=', distributionId)
    .where('catalog_id', '=', world.catalogs.fournil.id)
    .executeTakeFirstOrThrow()

describe('a catalogue with a window of its own', () => {
  test('keeps what was typed and its instants; without a script the fields are there', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { market, claire, edit } = await claireAt(given)
    const blank = await claire.get(edit)
    expect(blank.html.match(/<details class="own-window"/g)).toHaveLength(3)
    expect(blank.text).toContain('Suit la distribution')
    const posted = await claire.post(edit, { ...typedSaturday(world), ...breadOnFriday(world) })
    expect(posted.location).toBe(`${LIST}?news=saved`)
    expect(await windowOfBread(given, market.id)).toEqual({
      opens_day: '2026-11-27',
      opens_time: '08:00',
      closes_day: '2026-11-27',
      closes_time: '18:00',
      opens_at: new Date('2026-11-27T07:00:00Z'),
      closes_at: new Date('2026-11-27T17:00:00Z'),
    })
    const again = await claire.get(edit)
    expect(again.text).toContain('Du ven. 27 nov. à 8 h au ven. 27 nov. à 18 h')
    const history = await claire.get(`${LIST}/${market.code}/history`)
    expect(history.text).toContain(
      'Dates propres : vide → Le Fournil de Maud – Pains et brioches du ven. 27 nov.',
    )
  })

  test('between two windows the group says when orders open again', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { claire, edit } = await claireAt(given)
    await claire.post(edit, { ...typedSaturday(world), ...breadOnFriday(world) })
    clock.set('2026-11-26T21:00:00Z')
    const { text } = await openApp(given).visitor().get('/g/marche-du-lavoir')
    expect(text).toContain('Les commandes rouvrent vendredi 27 novembre à 8 h')
  })

  test('follows the distribution again', async ({ db, world, clock }) => {
    const given = { db, world, clock }
    const { market, claire, edit } = await claireAt(given)
    await claire.post(edit, { ...typedSaturday(world), ...breadOnFriday(world) })
    const follows = { ...breadOnFriday(world), [`window-${world.catalogs.fournil.code}`]: 'follow' }
    const posted = await claire.post(edit, { ...typedSaturday(world), ...follows, version: '2' })
    expect(posted.status).toBe(303)
    expect(await windowOfBread(given, market.id)).toMatchObject({
      opens_at: null,
      closes_day: null,
    })
  })

  test.for<[string, Record<string, string>, string]>([
    [
      'a closing after the start',
      { closesDay: '2026-11-28', closesTime: '09:31' },
      'au plus tard au début',
    ],
    ['a closing before its opening', { closesDay: '2026-11-26' }, 'ferment après leur ouverture'],
    ['a day that does not exist', { closesDay: '2026-02-30' }, 'Choisissez un jour'],
    ['25:00', { closesTime: '25:00' }, 'crivez une heure'],
    ['no hour', { closesTime: '' }, 'À remplir'],
  ])(
    '%s is said at its field, and nothing typed is lost',
    async ([, change, sentence], { db, world, clock }) => {
      const { market, claire, edit } = await claireAt({ db, world, clock })
      const wrong = breadOnFriday(world, change)
      const page = await claire.post(edit, {
        ...typedSaturday(world),
        ...wrong,
        note: 'Apportez vos sacs.',
      })
      expect(page.status).toBe(422)
      expect(page.text).toMatch(/Le Fournil de Maud, fermeture/)
      const field = Object.keys(change).at(-1)
      const code = world.catalogs.fournil.code
      const name = field === 'closesTime' && change.closesDay ? 'closesDay' : field
      expect(page.html).toContain(`id="f-${name}-${code}-error"`)
      expect(page.text).toContain(sentence)
      expect(page.text).toContain('Apportez vos sacs.')
      expect(page.html).toMatch(/<details class="own-window" open/)
      expect(await windowOfBread({ db, world, clock }, market.id)).toMatchObject({ opens_at: null })
    },
  )

  test('of another group’s catalogue counts for nothing', async ({ db, world, clock }) => {
    const { market, claire, edit } = await claireAt({ db, world, clock })
    const { code } = world.catalogs.vergers
    const foreign = Object.fromEntries(
      Object.entries(breadOnFriday(world)).map(([name, value]) => [
        name.replace(world.catalogs.fournil.code, code),
        value,
      ]),
    )
    const posted = await claire.post(edit, { ...typedSaturday(world), ...foreign, note: 'x' })
    expect(posted.status).toBe(303)
    const own = await db
      .selectFrom('delivery')
      .select('id')
      .where('opens_at', 'is not', null)
      .execute()
    expect(own).toEqual([])
    const tampered = { ...typedSaturday(world), catalogs: [code], version: '2' }
    expect((await claire.post(edit, tampered)).status).toBe(404)
    expect((await windowOfBread({ db, world, clock }, market.id)).opens_at).toBeNull()
  })
})
