import { createHash } from 'node:crypto'
import type { Day } from '#src/foundation/core/day.ts'
import { type Instants, idsIn, type Plan } from './plan.rules.ts'
import { isOpen, type OrderWindow } from './window.rules.ts'

/** What members have done in a distribution so far. */
export type Ordered = {
  /** Baskets placed. */
  basketCount: number
  /** Households whose draft holds something. */
  draftCount: number
  /** Catalogues that baskets hold something of. */
  orderedCatalogIds: number[]
}

/** A plan with its instants. */
export type Settled = { plan: Plan; instants: Instants }

const WINDOW_MOVES = [
  'orders-close',
  'orders-wait',
  'orders-reopen',
  'closes-earlier',
  'closes-later',
] as const
type WindowMove = (typeof WINDOW_MOVES)[number]

/** What follows from a change for people who have ordered or are about to. */
export type Consequence =
  | { code: 'day-moves'; before: Day; after: Day; basketCount: number }
  | { code: 'hours-move'; basketCount: number }
  | { code: 'place-moves'; basketCount: number }
  | { code: 'catalogs-leave'; catalogIds: number[]; draftCount: number }
  | { code: WindowMove; catalogIds: number[]; draftCount: number }
  | { code: 'windows-stay' }

type Facts = {
  ordered: Ordered
  /** When somebody closed the orders by hand; they stay closed whatever the windows say. */
  closedAt: Date | null
  now: Date
}

/**
 * What a change does to people who have ordered or have a draft, in the order it is said; nothing when there are none.
 * Saturday's closing moved from Thursday 20:00 to Wednesday noon, on Wednesday 16:00, 4 drafts → `orders-close` of 4
 * drafts; the hours moved with 38 baskets → `hours-move` of 38, and `windows-stay`.
 */
export function consequencesOf(before: Settled, after: Settled, facts: Facts): Consequence[] {
  const { basketCount, draftCount } = facts.ordered
  if (basketCount === 0 && draftCount === 0) return []
  const moved = pickUpMoves(before.plan, after.plan, basketCount)
  const windows = windowMoves(before, after, facts)
  const isMoved = moved.some(({ code }) => code !== 'place-moves')
  const staysBehind = isMoved && isSameWindows(before.plan, after.plan)
  return [
    ...moved,
    ...leaving(before.plan, after.plan, draftCount),
    ...windows,
    ...(staysBehind ? [{ code: 'windows-stay' as const }] : []),
  ]
}

const WINDOW_FACTS = ['opensDay', 'opensTime', 'closesDay', 'closesTime', 'windows'] as const

const isSameWindows = (before: Plan, after: Plan): boolean =>
  WINDOW_FACTS.every((fact) => before[fact] === after[fact])

function pickUpMoves(before: Plan, after: Plan, basketCount: number): Consequence[] {
  if (basketCount === 0) return []
  const areHoursMoved = before.startTime !== after.startTime || before.endTime !== after.endTime
  const moves: Consequence[] = []
  if (before.day !== after.day)
    moves.push({ code: 'day-moves', before: before.day, after: after.day, basketCount })
  else if (areHoursMoved) moves.push({ code: 'hours-move', basketCount })
  if (before.placeId !== after.placeId) moves.push({ code: 'place-moves', basketCount })
  return moves
}

function leaving(before: Plan, after: Plan, draftCount: number): Consequence[] {
  const staying = idsIn(after.catalogIds)
  const catalogIds = idsIn(before.catalogIds).filter((id) => !staying.includes(id))
  if (catalogIds.length === 0 || draftCount === 0) return []
  return [{ code: 'catalogs-leave', catalogIds, draftCount }]
}

/** What becomes of orders, each kind once, with the catalogues it is about. */
function windowMoves(before: Settled, after: Settled, facts: Facts): Consequence[] {
  const { draftCount } = facts.ordered
  const known = idsIn(before.plan.catalogIds)
  const both = idsIn(after.plan.catalogIds).filter((id) => known.includes(id))
  const moves = new Map(
    both.map((id) => {
      const windows = { was: windowOf(before.instants, id), is: windowOf(after.instants, id) }
      return [id, windowMove(windows, facts)]
    }),
  )
  return WINDOW_MOVES.flatMap((code): Consequence[] => {
    const catalogIds = both.filter((id) => moves.get(id) === code)
    return catalogIds.length === 0 ? [] : [{ code, catalogIds, draftCount }]
  })
}

/** The window that counts for a catalogue: its own, else the distribution's. */
function windowOf({ own, opensAt, closesAt }: Instants, catalogId: number): OrderWindow {
  return own.find((one) => one.catalogId === catalogId) ?? { opensAt, closesAt }
}

type Moved = { was: OrderWindow; is: OrderWindow }

function windowMove({ was, is }: Moved, { closedAt, now }: Facts): WindowMove | undefined {
  if (closedAt) return undefined
  const [wasOpen, isOpenNow] = [isOpen(was, now), isOpen(is, now)]
  if (wasOpen && !isOpenNow) return is.closesAt <= now ? 'orders-close' : 'orders-wait'
  if (!wasOpen && isOpenNow) return was.closesAt <= now ? 'orders-reopen' : undefined
  if (!isOpenNow || +is.closesAt === +was.closesAt) return undefined
  return is.closesAt < was.closesAt ? 'closes-earlier' : 'closes-later'
}

type Shown = { code: string; version: number; plan: Plan; consequences: readonly Consequence[] }

/**
 * A short text for what somebody was asked to confirm: the change to this version, and what follows from it. How many
 * baskets and drafts there are is left out: members order by the minute, and nobody is asked again for one more.
 */
export function sealOf({ code, version, plan, consequences }: Shown): string {
  const said = consequences.map((one) => ({ ...one, basketCount: 0, draftCount: 0 }))
  const all = JSON.stringify([code, version, Object.entries(plan).toSorted(byName), said])
  return createHash('sha256').update(all).digest('base64url')
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
