import type { Db } from '#src/foundation/db/open.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
import { loadWorld } from '#test/world.ts'

/** How one may sign in to the demo. */
export type SignIn = { name: string; email: string; password: string }

/** Puts the cast everyone knows into an empty database, around that instant. */
export async function makeDemo(db: Db, now: Date): Promise<void> {
  await loadWorld(db, now)
}

export function listDemoSignIns(): SignIn[] {
  return Object.values(PEOPLE).map(({ firstName, lastName, email }) => ({
    name: `${firstName} ${lastName}`,
    email,
    password: PASSWORD,
  }))
}
