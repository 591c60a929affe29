const LENGTH_MAX = 500
/** Anywhere but here, so that what starts with two strokes or a full address shows. */
const HERE = 'http://here.invalid'

/**
 * Where to go on after signing in: a path of ours with its query, or `/` for anything else.
 * `/g/lavoir/shop?x=1` stays; `//evil.example`, `/\evil.example`, `https://…` and what is longer
 * than 500 → `/`.
 */
export function safeReturnPath(text: string | undefined): string {
  if (!text?.startsWith('/') || text.length > LENGTH_MAX) return '/'
  if (!URL.canParse(text, HERE)) return '/'
  const { origin, pathname, search } = new URL(text, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : '/'
}

/**
 * A path that carries where to go on: `withReturn('/sign-in', '/g/lavoir')` →
 * `/sign-in?return=%2Fg%2Flavoir`.
 */
export function withReturn(path: string, returnPath: string): string {
  return returnPath === '/' ? path : `${path}?return=${encodeURIComponent(returnPath)}`
}

const IN_GROUP = /^\/g\/[^/?]+/

/**
 * Where who goes on to a path of a group registers: in that group, which may ask for a phone number or an address.
 * `/g/lavoir/shop/x` → `/g/lavoir/join?return=…`, `/groups/new` → `/register?return=…`.
 */
export function registerPath(returnPath: string): string {
  const [group] = IN_GROUP.exec(returnPath) ?? []
  return withReturn(group ? `${group}/join` : '/register', returnPath)
}
