import { expect } from 'vitest'
import { PHOTO_LIST_BYTES_MAX } from '#src/foundation/files/sent-photos.rules.ts'
import { test } from '#test/db.ts'
import { sendPhotos } from './send-photos.action.ts'

async function* unpacked() {
  yield { name: 'TOM.jpg', bytes: Buffer.from('a photo') }
  yield { name: 'MAC.jpg', bytes: Buffer.alloc(PHOTO_LIST_BYTES_MAX) }
}

test('a small zip that unpacks to more than 200 MB is refused, and nothing of it is kept', async ({
  db,
  world,
  clock,
}) => {
  const { claire } = world.people
  const { groupId, code: catalog } = world.catalogs.chenes
  const actor = { groupId, personId: claire.id, accountId: claire.accountId }
  const sent = await sendPhotos(db, { actor, catalog, photos: unpacked(), now: clock.now() })
  expect(sent).toEqual({ ok: false, refusal: { code: 'too-heavy-list' } })
  expect(await db.selectFrom('photo_list').select('id').execute()).toEqual([])
  expect(await db.selectFrom('photo_list_file').select('name').execute()).toEqual([])
})
