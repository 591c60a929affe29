import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './turns.ts'

test('a hundred pictures at once are worked on one after the other, also when some are broken', async () => {
  let working = 0
  const seen: number[] = []
  const work = (at: number) => async () => {
    working++
    seen.push(working)
    await breathe()
    working--
    if (at % 3 === 0) throw new Error('broken')
    return at
  }
  const ends = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => inTurn(work(at))))
  expect(Math.max(...seen)).toBe(1)
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual(
    Array.from({ length: 100 }, (_, at) => at % 3 !== 0),
  )
})
