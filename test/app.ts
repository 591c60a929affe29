import pino from 'pino'
import type { Db } from '#src/foundation/db/open.ts'
import { createApp } from '#src/shell/app.tsx'
import type { StoppedClock } from './db.ts'
import { signInForTest } from './sign-in.ts'
import type { WorldPerson } from './world.ts'

export const BASE_URL = 'http://cageot.test'
export const SECRET = 'only for tests, never for a market'

/** The whole program in memory, without a socket: `const { as, visitor } = openApp({ db, clock })`. */
export function openApp(at: { db: Db; clock: StoppedClock }) {
  const log = pino({ level: 'silent' })
  const app = createApp({
    ...at,
    baseUrl: BASE_URL,
    secret: SECRET,
    log,
    isLocal: true,
    keepsMails: true,
    proxies: 0,
  })
  return {
    app,
    /** Nobody signed in, with an empty jar of cookies. */
    visitor: () => new Client(app.request.bind(app)),
    /** A person of the cast, signed in. */
    as: async (person: WorldPerson) => {
      const client = new Client(app.request.bind(app))
      client.keep(await signInForTest(at.db, person, { now: at.clock.now(), secret: SECRET }))
      return client
    },
  }
}

type Ask = (path: string, init: RequestInit) => Response | Promise<Response>
type Fields = Record<string, string | string[]>

/** A browser without a screen: keeps cookies, posts forms from our own origin, never follows redirects. */
export class Client {
  readonly #ask: Ask
  readonly #origin: string
  readonly #jar = new Map<string, string>()
  constructor(ask: Ask, origin = BASE_URL) {
    this.#ask = ask
    this.#origin = origin
  }

  /** The same browser, with the same cookies, at another origin of the same site. */
  at(origin: string): Client {
    const other = new Client(this.#ask, origin)
    for (const [name, value] of this.#jar) other.keep(`${name}=${value}`)
    return other
  }

  /** Keeps a cookie: `name=value`, whatever follows a semicolon is left out. */
  keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/max-age=0/i.test(cookie)) this.#jar.delete(name)
    else this.#jar.set(name, value.join('='))
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { method: 'GET', headers })
  }

  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value)
    }
    const type = { 'content-type': 'application/x-www-form-urlencoded', origin: this.#origin }
    return this.send(path, {
      method: 'POST',
      body: body.toString(),
      headers: { ...type, ...headers },
    })
  }

  /** Posts a form with a file: `upload('/g/x/import', { file: new File([...], 'list.csv') })`. */
  upload(path: string, fields: Record<string, string | File>): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return this.send(path, { method: 'POST', body, headers: { origin: this.#origin } })
  }

  async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    const jar = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
    if (jar) headers.set('cookie', jar)
    if (!headers.has('accept-language')) headers.set('accept-language', 'fr')
    const response = await this.#ask(`${this.#origin}${path}`, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return readPage(response, this.#origin)
  }
}

export type Page = {
  status: number
  headers: Headers
  html: string
  /** What a reader sees: tags and repeated spaces taken out. */
  text: string
  /** Where a redirect leads, without our own origin. */
  location: string | null
}

async function readPage(response: Response, origin: string): Promise<Page> {
  const html = await response.text()
  const text = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ')
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: unescaped(text)
      .replaceAll(/[\s\u00A0]+/g, ' ')
      .trim(),
    location: response.headers.get('location')?.replace(origin, '') ?? null,
  }
}

const unescaped = (html: string) =>
  html
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
