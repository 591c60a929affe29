import { expect } from 'vitest'
import type { JobTools } from '#src/foundation/post/jobs.ts'
import { test } from '#test/db.ts'
import { actorIn, changeProduct, findMarket, order } from '#test/orders.ts'
import { basketPlaced } from './basket-placed.job.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

test('everybody of the household who has an e-mail is told once, in their language', async ({
  db,
  world,
  clock,
}) => {
  const market = await findMarket(db, world)
  const { nadia, paul } = world.people
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', paul.id).execute()
  const tools: JobTools = { db, clock, mailer: null, baseUrl: 'https://cageot.example', log: quiet }
  const placed = await order(
    { db, clock },
    market,
    actorIn(market, nadia),
    { CAR: 1.5, TOM: 1 },
    'k',
  )
  if (!placed.ok) throw new Error(placed.refusal.code)
  await changeProduct(db, market, 'CAR', { price_cents: 999 })
  const payload = { groupId: market.groupId, basketId: placed.value.id, key: 'k' }
  await basketPlaced(payload, tools)
  await basketPlaced(payload, tools)

  const letters = await db.selectFrom('mail').selectAll().orderBy('id').execute()
  expect(
    letters.map((letter) => [letter.to_address, letter.language, plain(letter.subject)]),
  ).toEqual([
    [nadia.email, 'fr', 'Votre commande du samedi 28 novembre : panier n° 1'],
    [paul.email, 'en', 'Your order of Saturday 28 November: basket no. 1'],
  ])
  const text = plain(letters[0]?.text ?? '')
  for (const said of [
    'Carottes de sable : 3,60 €',
    '1,5 kg × 2,40 €/kg',
    'Tomme de chèvre : env. 6,00 €',
    'Total estimé : 9,60 €',
    'samedi 28 novembre, 9 h 30 – 12 h 30',
    'Salle du Lavoir, 1 place du Lavoir, 26330 Saint-Avit-la-Plaine',
    'Sur place, le jour de la distribution.',
    'SIRET 801 553 264 00012',
    `https://cageot.example/g/marche-du-lavoir/baskets/${placed.value.code}`,
    'Conditions d’utilisation acceptées, version 1.',
  ]) {
    expect(text).toContain(said)
  }
  expect(letters[0]?.reply_to).toBe('contact@lavoir.example')
})
