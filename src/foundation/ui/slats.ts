/** A case that the group fills together, in thousandths or in pieces: only the shares count. */
export type Case = {
  size: number
  /** What the others have taken of it. */
  others: number
  /** What I have taken. */
  mine: number
}

/** Over twelve, slats stand for equal shares. */
const SLATS_MAX = 12

/**
 * One slat per kilo or piece, at most twelve. Whatever is mine shows, and only a full case looks full.
 *
 * @example slatsOf({ size: 10, others: 4, mine: 3 }) // { others: 4, mine: 3, empty: 3 }
 */
export function slatsOf({ size, others, mine }: Case) {
  const all = Math.max(1, Math.min(SLATS_MAX, Math.round(size)))
  const isFull = others + mine >= size
  const most = isFull ? all : all - 1
  const taken = isFull ? all : shareOf(others + mine, { size, all, most })
  const own = Math.min(taken, Math.max(mine > 0 ? 1 : 0, Math.round((mine / size) * all)))
  return { others: taken - own, mine: own, empty: all - taken }
}

function shareOf(part: number, of: { size: number; all: number; most: number }): number {
  const least = part > 0 ? 1 : 0
  return Math.min(of.most, Math.max(least, Math.round((part / of.size) * of.all)))
}
