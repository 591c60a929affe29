import { expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const LIST = '/g/marche-du-lavoir/catalogs'

test('somebody with the right sees all catalogues, who keeps one sees that one', async ({
  db,
  world,
  clock,
}) => {
  const { as } = openApp({ db, clock })
  const all = await (await as(world.people.claire)).get(LIST)
  expect(all.status).toBe(200)
  for (const name of ['Légumes de saison', 'Fromages de chèvre et œufs', 'Pains et brioches'])
    expect(all.text).toContain(name)
  const own = await (await as(world.people.samir)).get(LIST)
  expect(own.text).toContain('Légumes de saison')
  expect(own.text).not.toContain('Pains et brioches')
  expect(own.text).not.toContain('Ajouter un producteur')
})
