import type { DistributionState } from './state.rules.ts'

/** What is ordered in one distribution; counts are null for whoever may not see the baskets. */
export type OrderedOf = {
  distributionId: number
  basketCount: number | null
  draftCount: number | null
  byProducer: { producerName: string; totalCents: number; isEstimate: boolean }[]
}

type Listed = { state: DistributionState; startsAt: Date }

/**
 * A group's distributions as coordinators go through them: what waits for its validation, the latest first; what is to
 * come: under way, then orders open or closed, then planned, each by date; then what is settled, the latest first.
 */
export function sortedForWork<One extends Listed>(all: readonly One[]) {
  const isSettled = ({ state: { state } }: One) => state === 'validated' || state === 'cancelled'
  const toValidate = all.filter((one) => one.state.state === 'done')
  const settled = all.filter(isSettled)
  const coming = all.filter((one) => one.state.state !== 'done' && !isSettled(one))
  return {
    toValidate: toValidate.toSorted(latestFirst),
    coming: coming.toSorted((a, b) => rank(a) - rank(b) || +a.startsAt - +b.startsAt),
    settled: settled.toSorted(latestFirst),
  }
}

function rank({ state: { state } }: Listed): number {
  if (state === 'under-way') return 0
  return state === 'planned' ? 2 : 1
}

const latestFirst = (a: Listed, b: Listed) => +b.startsAt - +a.startsAt
