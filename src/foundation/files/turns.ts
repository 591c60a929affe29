let last: Promise<unknown> = Promise.resolve()

/** Works on one thing at a time in this process: the next begins when the one before it has ended, well or badly. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
