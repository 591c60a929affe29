/** Something wrong in a row, at a column, with what stands there. */
export type Flaw<Reason extends string> = { column: string; reason: Reason; value: string }
/** A flaw and where it is; `row-twice` names the line that said the same first. */
export type WrongCell<Reason extends string> = { line: number } & (
  | Flaw<Reason>
  | (Flaw<'row-twice'> & { firstLine: number })
)

/** A row of a file once its cells are read: typed, or all that is wrong with it. */
export type ReadRow<Row, Reason extends string> =
  | { line: number; row: Row }
  | { line: number; flaws: Flaw<Reason>[] }

/** What a row comes to: the values a thing will have, and the thing it is when we keep it already. */
export type Resolved<Values, Kept extends Values, Reason extends string> =
  | { values: Values; kept: Kept | undefined }
  | { flaws: Flaw<Reason>[] }

export type FieldChange<Values> = {
  [Field in keyof Values]: { field: Field; before: Values[Field]; after: Values[Field] }
}[keyof Values]

/** What applying a file would do; a file with anything wrong is not applied at all. */
export type Preview<Values, Kept extends Values, Reason extends string> = {
  new: { line: number; values: Values }[]
  changed: { line: number; kept: Kept; values: Values; changes: FieldChange<Values>[] }[]
  unchanged: { line: number; kept: Kept }[]
  wrong: WrongCell<Reason>[]
}

/** How rows of one kind of import are told apart, matched and compared. */
export type Comparison<Row, Values, Kept extends Values, Reason extends string> = {
  rows: readonly ReadRow<Row, Reason>[]
  /** The cell by which the file names the thing; two rows with the same key are wrong. */
  nameOf: (row: Row) => { column: string; key: string; value: string }
  /** Which of the things we keep it is (always the same object for the same), and its new values. */
  resolve: (row: Row) => Resolved<Values, Kept, Reason>
  fields: readonly (keyof Values)[]
}

/**
 * Compares the rows of a file with what we keep: what is new, what changes (before → after), what
 * stays as it is, what is wrong. What the file doesn't name is left alone. The same thing twice in
 * a file, by its name or by what it matches, is wrong at the second.
 */
export function compare<Row, Values, Kept extends Values, Reason extends string>(
  asked: Comparison<Row, Values, Kept, Reason>,
): Preview<Values, Kept, Reason> {
  const preview: Preview<Values, Kept, Reason> = { new: [], changed: [], unchanged: [], wrong: [] }
  const firstLines: FirstLines<Kept> = new Map()
  for (const read of asked.rows) {
    const { line } = read
    const judged = judge(read, asked, firstLines)
    if ('wrong' in judged) preview.wrong.push(...judged.wrong)
    else if (!judged.kept) preview.new.push({ line, values: judged.values })
    else {
      const { kept, values } = judged
      const changes = changesOf(kept, values, asked.fields)
      if (changes.length > 0) preview.changed.push({ line, kept, values, changes })
      else preview.unchanged.push({ line, kept })
    }
  }
  return preview
}

/** The line on which each name, and each thing we keep, stood first. */
type FirstLines<Kept> = Map<string | Kept, number>
type Judged<Values, Kept, Reason extends string> =
  | { values: Values; kept: Kept | undefined }
  | { wrong: WrongCell<Reason>[] }

function judge<Row, Values, Kept extends Values, Reason extends string>(
  read: ReadRow<Row, Reason>,
  asked: Comparison<Row, Values, Kept, Reason>,
  firstLines: FirstLines<Kept>,
): Judged<Values, Kept, Reason> {
  const { line } = read
  if ('flaws' in read) return { wrong: read.flaws.map((flaw) => ({ line, ...flaw })) }
  const { column, key, value } = asked.nameOf(read.row)
  const resolved = asked.resolve(read.row)
  const names = [
    `${column}: ${key}`,
    ...('kept' in resolved && resolved.kept ? [resolved.kept] : []),
  ]
  const firstLine = names.map((name) => firstLines.get(name)).find((first) => first !== undefined)
  if (firstLine !== undefined)
    return { wrong: [{ line, column, reason: 'row-twice', value, firstLine }] }
  for (const name of names) firstLines.set(name, line)
  if ('flaws' in resolved) return { wrong: resolved.flaws.map((flaw) => ({ line, ...flaw })) }
  return resolved
}

function changesOf<Values, Kept extends Values>(
  kept: Kept,
  values: Values,
  fields: readonly (keyof Values)[],
): FieldChange<Values>[] {
  const changed = fields.filter((field) => !Object.is(kept[field], values[field]))
  return changed.map((field) => ({ field, before: kept[field], after: values[field] }))
}
