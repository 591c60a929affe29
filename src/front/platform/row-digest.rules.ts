import { hash } from 'node:crypto'

/** A table in two values that its order doesn't change. `sum` is of 64 bits, in hexadecimal digits. */
export type TableTotal = { rows: number; sum: string }

const NEWLINE = 0x0a

/**
 * Counts and sums the rows of COPY's text format, which come in pieces cut anywhere: each row ends with a line feed,
 * and none stands inside. The sum adds 64 bits of each row's SHA-256, so that the same rows in another order sum the
 * same, and one changed bit doesn't.
 */
export class RowDigest {
  #rows = 0
  #sum = 0n
  #begun: Buffer[] = []

  add(piece: Buffer): void {
    let from = 0
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      this.#close(piece.subarray(from, end))
      from = end + 1
    }
    if (from < piece.length) this.#begun.push(Buffer.from(piece.subarray(from)))
  }

  /** The rows that have come whole so far. */
  get rows(): number {
    return this.#rows
  }

  total(): TableTotal {
    if (this.#begun.length > 0) throw new RangeError('the last row has no end')
    return { rows: this.#rows, sum: this.#sum.toString(16).padStart(16, '0') }
  }

  #close(end: Buffer): void {
    const row = this.#begun.length > 0 ? Buffer.concat([...this.#begun, end]) : end
    this.#begun = []
    this.#rows += 1
    this.#sum = BigInt.asUintN(64, this.#sum + hash('sha256', row, 'buffer').readBigUInt64BE())
  }
}
