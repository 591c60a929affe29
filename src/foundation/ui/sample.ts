import type { Child } from 'hono/jsx'
import type { Lang } from './words.ts'

/** A component or page part with believable content, for `/dev/ui`. Rooms hand theirs to `shell`. */
export type Sample = {
  /** The room it comes from. */
  room: string
  /** What is to be seen, in English: only builders read it. */
  name: string
  node: (lang: Lang) => Child
}
