import { pipeline } from 'node:stream/promises'
import type { Session } from '#src/foundation/db/session.ts'
import { readFile } from './backup-file.action.ts'
import { type CheckedFile, isJobs, tableOf } from './check-file.action.ts'
import { copyIn, totalOf } from './copy.queries.ts'
import { differingTables } from './manifest.rules.ts'
import { emptyTables, hasRows, holdTables } from './place.queries.ts'
import { addJobs, countJobs } from './queue.queries.ts'
import type { TableTotal } from './row-digest.rules.ts'
import {
  addForeignKeys,
  dropForeignKeys,
  listForeignKeys,
  listTables,
  moveSequence,
  speakPlainly,
  switchTriggers,
  type Table,
} from './tables.queries.ts'
import type { Member } from './tar.rules.ts'

export type LoadRefusal =
  | { code: 'has-data' }
  /** The tables differ from those the rows were read from, though the migrations have the same names. */
  | { code: 'unfit'; tables: string[] }
  /** What stands in the tables is not what the file holds. */
  | { code: 'differs'; tables: string[] }

/** Thrown, so that the transaction is undone. */
export class NotLoaded extends Error {
  readonly refusal: LoadRefusal
  constructor(refusal: LoadRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Loads all rows and jobs in the session's transaction, in whatever order they come: foreign keys are dropped and made
 * again, which checks every row, and triggers rest, because what they did is in the rows. Then reads everything back.
 */
export async function loadFile(
  session: Session,
  file: CheckedFile,
  tell: (rows: number) => void,
): Promise<void> {
  await speakPlainly(session)
  await holdTables(session)
  if (await hasRows(session)) throw new NotLoaded({ code: 'has-data' })
  const tables = await listTables(session)
  refuseUnfit(tables, file.manifest.tables)
  await emptyTables(session)
  const keys = await listForeignKeys(session)
  await dropForeignKeys(session, keys)
  await switchTriggers(session, tables, 'disable')
  await loadMembers(session, file, tell)
  await switchTriggers(session, tables, 'enable')
  await addForeignKeys(session, keys)
  await compare(session, file)
}

function refuseUnfit(here: Table[], there: Table[]): void {
  const written = (tables: Table[]) => tables.map((table) => JSON.stringify(Object.entries(table)))
  const [ours, theirs] = [written(here), written(there)]
  const unfit = [
    ...here.filter((_, at) => !theirs.includes(ours[at] ?? '')),
    ...there.filter((_, at) => !ours.includes(theirs[at] ?? '')),
  ]
  if (unfit.length === 0) return
  throw new NotLoaded({ code: 'unfit', tables: [...new Set(unfit.map(({ name }) => name))] })
}

async function loadMembers(
  session: Session,
  { path, manifest, end }: CheckedFile,
  tell: (rows: number) => void,
): Promise<void> {
  const members = new Ahead(readFile(path))
  let rows = 0
  for (let next = await members.peek(); next; next = await members.peek()) {
    const table = manifest.tables.find(({ name }) => next && name === tableOf(next))
    if (table) {
      await pipeline(piecesOf(members, table), copyIn(session, table))
      rows += end.tables[table.name]?.rows ?? 0
      tell(rows)
      continue
    }
    if (isJobs(next)) await addJobs(session, next.bytes.toString())
    await members.next()
  }
  for (const [name, at] of Object.entries(end.sequences)) await moveSequence(session, name, at)
}

/** The pieces of one table; stops before the first file that is another's. */
async function* piecesOf(members: Ahead, table: Table): AsyncGenerator<Buffer> {
  for (let next = await members.peek(); next; next = await members.peek()) {
    if (tableOf(next) !== table.name) return
    await members.next()
    yield next.bytes
  }
}

/** Files one after another, the next one known before it is taken. */
class Ahead {
  readonly #members: AsyncGenerator<Member>
  #next: Promise<Member | undefined> | undefined

  constructor(members: AsyncGenerator<Member>) {
    this.#members = members
  }
  peek(): Promise<Member | undefined> {
    this.#next ??= this.#members.next().then(({ value }) => value as Member | undefined)
    return this.#next
  }
  async next(): Promise<Member | undefined> {
    const member = await this.peek()
    this.#next = undefined
    return member
  }
}

async function compare(session: Session, { manifest, end }: CheckedFile): Promise<void> {
  const found: Record<string, TableTotal> = {}
  for (const table of manifest.tables) found[table.name] = await totalOf(session, table)
  const tables = differingTables(end.tables, found)
  if ((await countJobs(session)) !== end.jobs) tables.push('jobs')
  if (tables.length > 0) throw new NotLoaded({ code: 'differs', tables })
}
