import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { RequestOutcome } from './joining.rules.ts'

/** A row of history about a request to join. */
export function requestEntry(
  { groupId, personId }: Pick<Actor, 'groupId' | 'personId'>,
  { id, action, at }: { id: number; action: 'asked' | RequestOutcome; at: Date },
) {
  const about = { room: 'members', object: 'join-request', objectId: id }
  return { ...about, groupId, action, actorPersonId: personId, at }
}
