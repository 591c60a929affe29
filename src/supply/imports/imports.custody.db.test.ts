import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { findImportDraft, keepImportDraft } from './import-draft.queries.ts'
import { importsCustody } from './imports.custody.ts'

test('a list that waits is the sender’s to have, and goes with the sender', async ({
  db,
  world,
  clock,
}) => {
  const { groupId, id: catalogId } = world.catalogs.chenes
  const { claire, nadia } = world.people
  const lines = [{ line: 1, cells: ['Radis', '1,20'] }]
  const of = { groupId, catalogId }
  const now = clock.now()
  const kept = { ...of, personId: claire.id, fileName: 'liste.csv', lines, now }
  const code = await keepImportDraft(db, kept)
  const who = (person: typeof claire) => ({ personId: person.id, accountId: person.accountId })
  expect(await importsCustody.exportOf(db, who(nadia))).toEqual({
    import_draft: [],
    photo_list: [],
  })
  expect(await importsCustody.exportOf(db, who(claire))).toMatchObject({
    import_draft: [{ file_name: 'liste.csv', lines }],
  })
  await importsCustody.erase(db, who(nadia))
  expect(await findImportDraft(db, { ...of, code, now })).toBeDefined()
  await importsCustody.erase(db, who(claire))
  expect(await findImportDraft(db, { ...of, code, now })).toBeUndefined()
})
