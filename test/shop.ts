import type { Db } from '#src/foundation/db/open.ts'
import { type Client, openApp, type Page } from './app.ts'
import type { StoppedClock } from './db.ts'
import { findMarket, findProduct } from './orders.ts'
import type { World } from './world.ts'

/** The program at the shop of the market's next distribution; `set` is a tap on a product's stepper. */
export async function openShop({
  db,
  world,
  clock,
}: {
  db: Db
  world: World
  clock: StoppedClock
}) {
  const market = await findMarket(db, world)
  const path = `/g/${world.groups.lavoir.slug}/shop/${market.code}`
  const set = async (
    client: Client,
    reference: string,
    quantity: number,
    on: { from?: string; accept?: string; seen?: string | undefined } = {},
  ) => {
    const { code } = await findProduct(db, market, reference)
    const { from = 'shop', accept = 'text/html', seen } = on
    const fields = { set: `${code}:${quantity * 1000}`, from, ...(seen !== undefined && { seen }) }
    return client.post(`${path}/lines`, fields, { accept })
  }
  return { ...openApp({ db, clock }), market, path, set }
}

/** The hidden fields of the summary's form. */
export function fieldsOf(page: Page): Record<string, string> {
  const fields = page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

/** The page that an answer leads to. */
export function follow(client: Client, { location }: Page): Promise<Page> {
  return client.get(location?.split('#')[0] ?? '/nowhere')
}
