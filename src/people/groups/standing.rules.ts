import type { AppEnv } from '#src/foundation/ui/request.ts'

export const RIGHTS = [
  'settings',
  'members',
  'catalogs',
  'distributions',
  'money',
  'messages',
] as const
/** What a person may do in a group; the source is the table of rights in the specification of groups. */
export type Right = (typeof RIGHTS)[number]

/** Those that work with distributions: planning them, keeping a catalogue in them, taking the money. */
export const DISTRIBUTION_RIGHTS = ['distributions', 'catalogs', 'money'] as const satisfies Right[]

/** A right held: `catalogs` may be narrowed to one catalogue; null means all of them. */
export type HeldRight = { kind: Right; catalogId: number | null }

export type StandingGroup = {
  id: number
  slug: string
  name: string
  timeZone: string
  registrationPolicy: 'open' | 'waiting-list' | 'closed' | 'full'
  requiresPhone: boolean
  requiresAddress: boolean
  /** Of people with rights. */
  asksSecondFactor: boolean
}

/** What a group may ask for beside name and e-mail. */
export type Detail = 'phone' | 'address'

/** Where the person who asks stands in the group the address names. */
export type Standing = {
  group: StandingGroup
  isMember: boolean
  rights: HeldRight[]
  /** Rights are held that count once there is a second factor: the group asks for one. `rights` is empty. */
  rightsWait: boolean
  /** The household has asked to join and waits for an answer. */
  hasAsked: boolean
  /** What the group asks for and the person who is signed in has not given; nothing of visitors. */
  missing: Detail[]
  /** How many households wait for an answer; 0 for whoever can't give one. */
  waitingRequests: number
}

/** Requests below `/g/:slug`: `c.var.standing` is there, or the answer was 404 before the route. */
export type GroupEnv = { Variables: AppEnv['Variables'] & { standing: Standing } }

/** Who acts, inside queries and actions. */
export type Actor = { groupId: number; personId: number; accountId: number }

/** Whether the right is held; with a catalogue, for that one or for all. For pages: actions check in SQL again. */
export function holds(standing: Standing, kind: Right, catalogId?: number): boolean {
  return standing.rights.some(
    (right) => right.kind === kind && (right.catalogId === null || right.catalogId === catalogId),
  )
}

/** Whether the right is held at all, if only for one catalogue. */
export const hasSome = (standing: Standing, kind: Right): boolean =>
  standing.rights.some((right) => right.kind === kind)

/** Whether the person has any right in the group: sees the coordinators' screens at all. */
export const holdsAny = (standing: Standing): boolean => standing.rights.length > 0
