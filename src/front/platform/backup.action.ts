import type { Session } from '#src/foundation/db/session.ts'
import { copyOut } from './copy.queries.ts'
import { type End, FORMAT, type Manifest } from './manifest.rules.ts'
import { MembersDigest } from './members-digest.rules.ts'
import { readJobs } from './queue.queries.ts'
import { RowDigest, type TableTotal } from './row-digest.rules.ts'
import {
  findServerVersion,
  listMigrations,
  listTables,
  readSequences,
  speakPlainly,
  type Table,
} from './tables.queries.ts'
import { type Member, TAR_END, tarFile } from './tar.rules.ts'

/** Who makes the backup and when; `tell` hears after every piece how many rows have been read. */
export type BackupParts = { version: string; now: Date; tell?: (rows: number) => void }

const PIECE_BYTES = 1024 * 1024

/**
 * All there is, as one moment saw it, as the bytes of a tar archive: what it is, every table's rows, the jobs, what
 * must have come, and the hash of all that. The session's transaction has begun `repeatable read, read only`.
 */
export async function* readAll(session: Session, parts: BackupParts): AsyncGenerator<Buffer> {
  const digest = new MembersDigest()
  for await (const member of readMembers(session, parts)) {
    digest.add(member)
    yield* tarFile(member, parts.now)
  }
  yield* tarFile(digest.seal(), parts.now)
  yield TAR_END
}

async function* readMembers(session: Session, parts: BackupParts): AsyncGenerator<Member> {
  await speakPlainly(session)
  const manifest = await describe(session, parts)
  yield jsonFile('cageot.json', manifest)
  const end: End = { tables: {}, jobs: 0, sequences: {} }
  let before = 0
  for (const table of manifest.tables) {
    const total = yield* readTable(session, table, (rows) => parts.tell?.(before + rows))
    end.tables[table.name] = total
    before += total.rows
  }
  end.jobs = yield* readQueue(session)
  end.sequences = await readSequences(session)
  yield jsonFile('end.json', end)
}

async function describe(session: Session, { version, now }: BackupParts): Promise<Manifest> {
  return {
    format: FORMAT,
    version,
    postgres: await findServerVersion(session),
    madeAt: now.toISOString(),
    migrations: await listMigrations(session),
    tables: await listTables(session),
  }
}

async function* readTable(
  session: Session,
  table: Table,
  tell: (rows: number) => void,
): AsyncGenerator<Member, TableTotal> {
  const digest = new RowDigest()
  let number = 0
  for await (const bytes of inPieces(copyOut(session, table))) {
    digest.add(bytes)
    number += 1
    yield { name: `tables/${table.name}/${serial(number)}.copy`, bytes }
    tell(digest.rows)
  }
  return digest.total()
}

async function* readQueue(session: Session): AsyncGenerator<Member, number> {
  let number = 0
  let sum = 0
  for await (const { text, jobs } of readJobs(session)) {
    number += 1
    sum += jobs
    yield { name: `jobs/${serial(number)}.json`, bytes: Buffer.from(text) }
  }
  return sum
}

/** tar wants a file's size before its bytes, and a table's is known last: so a table is many files. */
async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    gathered.push(chunk)
    size += chunk.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

const jsonFile = (name: string, value: object): Member => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
})

const serial = (number: number) => String(number).padStart(8, '0')
