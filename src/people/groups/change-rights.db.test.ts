import { sql } from 'kysely'
import pino from 'pino'
import { describe, expect } from 'vitest'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { changeRights } from './change-rights.action.ts'
import { groupJobs } from './group-jobs.job.ts'
import { listSettingsHistory } from './history.queries.ts'
import { deleteRights } from './rights.queries.ts'
import { fingerprint, rowsOf } from './rights.rules.ts'
import type { HeldRight, Right } from './standing.rules.ts'

const at = TEST_NOW
const actorIn = (world: World, person: WorldPerson) => ({
  groupId: world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})
const rights = (...kinds: Right[]) => rowsOf({ kinds, catalogIds: [] })

type Asked = { by?: WorldPerson; of: WorldPerson; wanted: HeldRight[] }

async function change(db: Db, world: World, { by = world.people.claire, of, wanted }: Asked) {
  const shown = fingerprint(await heldBy(db, world, of))
  return changeRights(db, actorIn(world, by), { personId: of.id, wanted, shown, at })
}

const heldBy = (db: Db, world: World, person: WorldPerson) =>
  db
    .selectFrom('held_right')
    .select(['kind', 'catalog_id as catalogId'])
    .where('group_id', '=', world.groups.lavoir.id)
    .where('person_id', '=', person.id)
    .execute()

async function jobs(db: Db) {
  const { rows } = await sql<{ payload: unknown; task: string }>`
    select p.payload, t.identifier as task from graphile_worker._private_jobs p
    join graphile_worker._private_tasks t on t.id = p.task_id`.execute(db)
  return rows
}

describe('rights', () => {
  test('are given, history says so and the person is told by mail', async ({
    db,
    world,
    clock,
  }) => {
    const { nadia } = world.people
    const wanted = rights('distributions', 'money')
    expect(await change(db, world, { of: nadia, wanted })).toMatchObject({ ok: true })
    expect(fingerprint(await heldBy(db, world, nadia))).toBe(fingerprint(wanted))
    const [row] = await listSettingsHistory(db, { actor: actorIn(world, world.people.claire) })
    expect(row).toMatchObject({
      action: 'right:given',
      about: 'Nadia Moreau',
      actorName: 'Claire Arnaud',
    })

    const [job] = await jobs(db)
    expect(job?.task).toBe('rights-changed')
    const tools = {
      db,
      clock,
      mailer: null,
      baseUrl: 'http://cageot.test',
      log: pino({ level: 'silent' }),
    }
    await groupJobs['rights-changed'](job?.payload, tools)
    await groupJobs['rights-changed'](job?.payload, tools)
    const letters = await db.selectFrom('mail').selectAll().execute()
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({
      to_address: nadia.email,
      reply_to: 'contact@lavoir.example',
    })
    expect(letters[0]?.text).toContain(
      'Claire Arnaud a changé vos droits dans « Marché du Lavoir ».',
    )
    expect(letters[0]?.text).toContain('Argent')
  })

  test('of catalogues are narrowed to named ones of the group', async ({ db, world }) => {
    const { paul } = world.people
    const wanted = rowsOf({ kinds: ['catalogs'], catalogIds: [world.catalogs.fournil.id] })
    await change(db, world, { of: paul, wanted })
    expect(await heldBy(db, world, paul)).toEqual(wanted)
    const foreign = rowsOf({ kinds: ['catalogs'], catalogIds: [world.catalogs.vergers.id] })
    await expect(change(db, world, { of: paul, wanted: foreign })).rejects.toThrow('foreign key')
  })

  test('are taken away, and only those', async ({ db, world }) => {
    await change(db, world, { of: world.people.odile, wanted: rights('money') })
    expect(await heldBy(db, world, world.people.odile)).toEqual(rights('money'))
  })

  test('the last settings cannot go, by the rule and by the database', async ({ db, world }) => {
    const { claire } = world.people
    expect(await change(db, world, { of: claire, wanted: rights('money') })).toEqual({
      ok: false,
      refusal: { code: 'last-settings' },
    })
    const groupId = world.groups.lavoir.id
    const remove = inTransaction(db, (trx) =>
      deleteRights(trx, { groupId, personId: claire.id, rights: rights('settings') }),
    )
    await expect(remove).rejects.toMatchObject({ code: 'CG001' })
  })

  test('my own settings go when somebody else holds them; nobody is mailed about oneself', async ({
    db,
    world,
  }) => {
    const { claire, odile } = world.people
    await change(db, world, { of: odile, wanted: rights('settings') })
    expect(await change(db, world, { of: claire, wanted: [] })).toMatchObject({ ok: true })
    expect(await heldBy(db, world, claire)).toEqual([])
    expect(await jobs(db)).toHaveLength(1)
  })

  test('a form that showed other rights is refused', async ({ db, world }) => {
    const { claire, odile } = world.people
    const outcome = await changeRights(db, actorIn(world, claire), {
      personId: odile.id,
      wanted: [],
      shown: 'money',
      at,
    })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } })
  })

  test('are changed by people with settings alone', async ({ db, world }) => {
    const { odile, ines, nadia } = world.people
    const asked = { of: nadia, wanted: rights('money') }
    await expect(change(db, world, { ...asked, by: odile })).rejects.toThrow(Forbidden)
    await expect(change(db, world, { ...asked, by: ines })).rejects.toThrow(NotFound)
  })
})
