import { fold } from '#src/foundation/core/fold.ts'

const LONGEST = 60
/** What a group's address may be: small letters and digits, single hyphens between. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text)
}

/** The address a name proposes. `slugOf('Marché du Lavoir')` → `marche-du-lavoir`; of no Latin letter, `group`. */
export function slugOf(name: string): string {
  return cut(fold(name).replaceAll(/[^a-z0-9]+/g, '-'), LONGEST) || 'group'
}

/** The first free one: `freeSlug('lavoir', ['lavoir', 'lavoir-2'])` → `lavoir-3`. */
export function freeSlug(slug: string, taken: Iterable<string>): string {
  const others = new Set(taken)
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`
    const candidate = cut(slug, LONGEST - ending.length) + ending
    if (!others.has(candidate)) return candidate
  }
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replaceAll(/^-+|-+$/g, '')
}
