import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { newCode } from '#src/foundation/core/code.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { type Client, openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { World } from '#test/world.ts'
import { takeStock } from './stock.queries.ts'

const pathOf = (world: World, key: 'chenes' | 'fournil' | 'vergers' = 'chenes') =>
  `/g/marche-du-lavoir/catalogs/${world.catalogs[key].code}/table`

const productNamed = (db: Trx, name: string) =>
  db.selectFrom('product').selectAll().where('name', '=', name).executeTakeFirstOrThrow()

/** The fields of a product's row, as a page holds them, with what is typed. */
async function rowIn(
  { client, path, code }: { client: Client; path: string; code: string },
  typed: Record<string, string> = {},
) {
  const { html } = await client.get(path)
  const row = html.match(new RegExp(`<tr[^>]*data-code="${code}".*?</tr>`, 's'))?.[0] ?? ''
  const inputs = [...row.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const isUnticked = tag.includes('type="checkbox"') && !/\schecked/.test(tag)
    return isUnticked
      ? []
      : [[attribute(tag, 'name'), tag.includes('checkbox') ? 'on' : attribute(tag, 'value')]]
  })
  const selects = [...row.matchAll(/<select[^>]*name="([^"]+)".*?<\/select>/gs)].map(
    ([whole, name = '']) => [name, whole.match(/value="([^"]+)"[^>]*\sselected/)?.[1] ?? ''],
  )
  const fields: Record<string, string> = Object.fromEntries([...inputs, ...selects])
  for (const [cell, text] of Object.entries(typed)) fields[`${code}.${cell}`] = text
  return fields
}

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '').replaceAll('&quot;', '"')

const json = { accept: 'application/json' }

describe('the table of products', () => {
  test('saves what was typed in several rows, and says how many', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.samir)
    const path = pathOf(world)
    const [mache, carrots] = [
      await productNamed(db, 'Mâche'),
      await productNamed(db, 'Carottes de sable'),
    ]
    const fields = {
      ...(await rowIn({ client, path, code: mache.code }, { priceCents: '2,60' })),
      ...(await rowIn({ client, path, code: carrots.code }, { name: 'Carottes', reference: 'C1' })),
      ...(await rowIn({ client, path, code: (await productNamed(db, 'Poireaux')).code })),
    }
    expect((await client.post(path, fields)).location).toBe(`${path}?page=1&saved=2`)
    expect(await productNamed(db, 'Mâche')).toMatchObject({ price_cents: 260, version: 2 })
    expect(await productNamed(db, 'Carottes')).toMatchObject({ reference: 'C1', version: 2 })
    expect(await productNamed(db, 'Poireaux')).toMatchObject({ version: 1 })
    const sheet = await client.get(path.replace('/table', `/products/${mache.code}`))
    expect(sheet.text).toMatch(/Samir Benali a modifié le produit .*Prix TTC : 2,40 € → 2,60 €/)
    expect((await client.get(`${path}?saved=2`)).text).toContain('2 produits enregistrés.')
  })

  test('answers the island row by row, with the error at its cell', async ({
    db,
    world,
    clock,
  }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = pathOf(world)
    const { code } = await productNamed(db, 'Mâche')
    const typed = { priceCents: '1,5o', name: 'Doucette' }
    const answer = await client.post(path, await rowIn({ client, path, code }, typed), json)
    expect(answer.status).toBe(422)
    const { rows } = JSON.parse(answer.html)
    expect(rows).toMatchObject([
      {
        code,
        cells: { name: 'Doucette', priceCents: '2,40' },
        refused: { priceCents: { code: 'not-an-amount' } },
      },
    ])
    expect(rows[0].refused.priceCents.says).toContain('Écrivez un montant')
    expect(await productNamed(db, 'Doucette')).toMatchObject({ price_cents: 240, version: 2 })
  })

  test.for([
    [{ priceCents: '-1' }, 'Un prix est de 0 € ou plus'],
    [{ priceCents: '1 000 000 €' }, 'Un prix reste sous 1 000 000 €'],
    [{ stockLeftThousandths: '1,5' }, 'Comptez en pièces entières'],
    [{ reference: 'CAR' }, 'Un autre produit du catalogue a cette référence'],
    [{ name: '' }, 'Écrivez un nom'],
    [{ vatBp: '7' }, 'Choisissez'],
  ] as const)(
    'comes back with what was typed for %o',
    async ([typed, sentence], { db, world, clock }) => {
      const client = await openApp({ db, clock }).as(world.people.claire)
      const path = pathOf(world)
      const { code } = await productNamed(db, 'Mâche')
      const page = await client.post(path, await rowIn({ client, path, code }, typed))
      expect(page.status).toBe(422)
      expect(page.text).toContain(sentence)
      expect(page.text).toContain('Les autres sont enregistrées')
      expect(await productNamed(db, 'Mâche')).toMatchObject({ version: 1 })
    },
  )

  test('in two tabs: the stale cell is refused with the other’s value, the rest is saved', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const [claire, samir] = [await app.as(world.people.claire), await app.as(world.people.samir)]
    const path = pathOf(world)
    const { code } = await productNamed(db, 'Mâche')
    const mine = await rowIn(
      { client: samir, path, code },
      { priceCents: '2,80', name: 'Doucette' },
    )
    await claire.post(path, await rowIn({ client: claire, path, code }, { priceCents: '2,60' }))
    const page = await samir.post(path, mine)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Entre-temps, quelqu’un a enregistré 2,60 €')
    expect(page.html).toContain('value="2,80"')
    expect(await productNamed(db, 'Doucette')).toMatchObject({ price_cents: 260, version: 3 })
    // saved again, with what was read anew: mine is kept
    const again = { ...mine, [`${code}.was`]: wasIn(page.html, code) }
    expect((await samir.post(path, again)).status).toBe(303)
    expect(await productNamed(db, 'Doucette')).toMatchObject({ price_cents: 280, version: 4 })
  })

  test('leaves pieces taken that members ordered meanwhile', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = pathOf(world)
    const { id, code } = await productNamed(db, 'Mâche')
    const typed = { stockLeftThousandths: '10' }
    const row = await rowIn({ client, path, code }, typed)
    await takeStock(db, world.groups.lavoir.id, [{ productId: id, thousandths: 2000 }])
    expect((await client.post(path, row)).status).toBe(303)
    expect(await productNamed(db, 'Mâche')).toMatchObject({ stock_left_thousandths: 8000 })
  })

  test('does not bring back what was archived meanwhile', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = pathOf(world)
    const { id, code } = await productNamed(db, 'Mâche')
    const row = await rowIn({ client, path, code }, { priceCents: '9' })
    await db.updateTable('product').set({ archived_at: new Date() }).where('id', '=', id).execute()
    const answer = await client.post(path, row, json)
    expect(JSON.parse(answer.html).rows[0].refused.name.says).toContain('vient d’être archivé')
    expect(await productNamed(db, 'Mâche')).toMatchObject({ price_cents: 240 })
  })

  test('finds no product of another catalogue, nor of another group', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const [claire, samir] = [await app.as(world.people.claire), await app.as(world.people.samir)]
    const { code } = await productNamed(db, 'Pain de seigle')
    const bread = { client: claire, path: pathOf(world, 'fournil'), code }
    const row = await rowIn(bread, { priceCents: '9' })
    expect((await claire.post(pathOf(world), row)).status).toBe(404)
    expect((await samir.get(pathOf(world, 'fournil'))).status).toBe(404)
    expect((await samir.post(pathOf(world, 'fournil'), row)).status).toBe(404)
    expect((await claire.get(pathOf(world, 'vergers'))).status).toBe(404)
    expect(await productNamed(db, 'Pain de seigle')).toMatchObject({ price_cents: 480 })
  })

  test('of 300 products asks as much as one of 7, and is light on its way', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    await addProducts(db, world, 300 - 7)
    const client = await openApp({ db, clock }).as(world.people.claire)
    queries.reset()
    const page = await client.get(pathOf(world))
    expect(queries.count).toBe(3)
    expect(page.html.match(/<tr[^>]*data-code/g)).toHaveLength(300)
    expect(gzipSync(page.html).length).toBeLessThan(60_000)
    const codes = [...page.html.matchAll(/data-code="(\w+)"/g)].map(([, code = '']) => code)
    const fields = Object.fromEntries(
      codes.flatMap((code) => [
        [`${code}.was`, wasIn(page.html, code)],
        [`${code}.priceCents`, '3'],
        [`${code}.name`, `N ${code}`],
        [`${code}.category`, 'fruit'],
        [`${code}.vatBp`, '550'],
      ]),
    )
    queries.reset()
    expect((await client.post(pathOf(world), fields)).status).toBe(303)
    expect(queries.count).toBe(7)
    const { n } = await db
      .selectFrom('product')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('price_cents', '=', 300)
      .executeTakeFirstOrThrow()
    expect(n).toBe(300)
  })
})

function wasIn(html: string, code: string): string {
  const tag = html.match(new RegExp(`<input[^>]*name="${code}\\.was"[^>]*>`))?.[0] ?? ''
  return attribute(tag, 'value')
}

async function addProducts(db: Trx, world: World, count: number) {
  const rows = Array.from({ length: count }, (_, place) => ({
    group_id: world.groups.lavoir.id,
    catalog_id: world.catalogs.chenes.id,
    code: newCode(),
    name: `Légume ancien n° ${place}`,
    name_folded: `legume ancien n ${place}`,
    reference: `L${place}`,
    way: 'unit' as const,
    unit: 'piece' as const,
    price_cents: 100 + place,
    vat_bp: 550,
  }))
  await db.insertInto('product').values(rows).execute()
}
