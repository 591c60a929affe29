import {
  CELLS,
  type Cell,
  type CellFacts,
  mergeCells,
  parseReadAs,
  type ReadAs,
  readCells,
  type TypedCells,
} from './cells.rules.ts'
import { countStock } from './product.rules.ts'
import type { Way } from './ways.rules.ts'

/** A row as it was sent: its cells as typed, and how it had been read (`readAsText`). */
export type TypedRow = { code: string; was: string; cells: TypedCells }

/** Why cells are not saved: the code of an error, or `stale`: somebody else saved another value. */
export type RefusedCells = Partial<Record<Cell, string>>

/**
 * What becomes of a row, cell by cell: what is right is taken; what is wrong or stale is refused and stays as it is
 * kept. `isTaken` tells whether another product has a reference.
 */
export function decideRow(
  row: TypedRow,
  kept: ReadAs & { way: Way },
  isTaken: (reference: string) => boolean,
): { facts: CellFacts; refused: RefusedCells } {
  const was = parseReadAs(row.was) ?? kept
  const read = Object.entries(readCells(row.cells, { way: kept.way, vatBp: was.facts.vatBp }))
  const right = read.flatMap(([cell, one]) => (one.ok ? [[cell, one.value]] : []))
  const wrong = read.flatMap(([cell, one]) => (one.ok ? [] : [[cell, one.refusal.code]]))
  const counted = countAnew({ was, now: Object.fromEntries(right), kept })
  const { facts, conflicts } = mergeCells({ ...counted, kept: kept.facts })
  const refused: RefusedCells = { ...Object.fromEntries(wrong), ...counted.refused }
  for (const cell of conflicts) refused[cell] = 'stale'
  const { reference } = facts
  if (reference === null || reference === kept.facts.reference || !isTaken(reference))
    return { facts, refused }
  const back = { ...facts, reference: kept.facts.reference }
  return { facts: back, refused: { ...refused, reference: 'reference-taken' } }
}

type Typed = { was: ReadAs; now: Partial<CellFacts>; kept: ReadAs }

/**
 * A stock counts up or down from what was shown: orders that took from it meanwhile stay taken. Where somebody else
 * changed the row too, nobody can tell orders from a count: the stock is a cell like the others.
 */
function countAnew({ was, now, kept }: Typed): {
  was: CellFacts
  now: Partial<CellFacts>
  refused?: RefusedCells
} {
  const { stockLeftThousandths: typed, ...others } = now
  const [shown, left] = [was.facts.stockLeftThousandths, kept.facts.stockLeftThousandths]
  if (was.version !== kept.version || typed === undefined) return { was: was.facts, now }
  const counted = countStock({ shown, typed, left })
  if (!counted.ok)
    return { was: was.facts, now: others, refused: { stockLeftThousandths: counted.refusal.code } }
  const stockLeftThousandths = counted.value
  return {
    was: { ...was.facts, stockLeftThousandths: left },
    now: { ...others, stockLeftThousandths },
  }
}

/** The rows of a form, from fields named `<code>.<cell>`; without how they were read, they are none. */
export function rowsIn(fields: Record<string, string>): TypedRow[] {
  const named = Object.entries(fields).map(([name, value]) => [...name.split('.'), value] as const)
  const rows = Map.groupBy(named, ([code]) => code)
  return [...rows].flatMap(([code, own]) => {
    const all = Object.fromEntries(own.map(([, cell = '', value = '']) => [cell, value]))
    const cells = Object.fromEntries(CELLS.filter((cell) => cell in all).map((c) => [c, all[c]]))
    return all.was === undefined ? [] : [{ code, was: all.was, cells: cells as TypedCells }]
  })
}
