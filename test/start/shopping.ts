import { openDb } from '#src/foundation/db/open.ts'
import { Client, type Page } from '#test/app.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
import { findMarket, findProduct } from '#test/orders.ts'
import { fieldsOf } from '#test/shop.ts'
import { findWorld } from '#test/world.ts'

/** A browser at a program that runs as a process of its own. */
export function visit(port: number): Client {
  const ask = (url: string, init: RequestInit) => fetch(url, { ...init, redirect: 'manual' })
  return new Client(ask, originOf(port))
}

export const originOf = (port: number) => `http://localhost:${port}`

/** Signs somebody of the demo in, with the password that is printed at the start. */
export async function signIn(client: Client, who: keyof typeof PEOPLE): Promise<Page> {
  return client.post('/sign-in', { email: PEOPLE[who].email, password: PASSWORD, return: '/' })
}

/** Two of that product, ordered from the shop to the confirmation; where that is. */
export async function orderIn(
  client: Client,
  { database, reference }: { database: string; reference: string },
): Promise<string> {
  const { db, close } = openDb(database, { max: 1 })
  const world = await findWorld(db)
  const market = await findMarket(db, world)
  const { code } = await findProduct(db, market, reference)
  await close()
  const path = `/g/${world.groups.lavoir.slug}/shop/${market.code}`
  await client.post(`${path}/lines`, { set: `${code}:2000`, from: 'shop' })
  const placed = await client.post(`${path}/order`, fieldsOf(await client.get(`${path}/order`)))
  if (!placed.location) throw new Error(`nothing was placed: ${placed.status} ${placed.text}`)
  return placed.location
}
