import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#src/foundation/core/root.ts'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { rowTypes, schemaSql } from '#src/foundation/db/generate.ts'
import { migrate } from '#src/foundation/db/migrate.ts'
import { openDb } from '#src/foundation/db/open.ts'

/** `npm run generate`: rows.ts and schema.sql anew, from an empty database that all migrations have run on. */
const scratch = join(tmpdir(), `cageot-generate-${randomUUID()}`)
const postgres = await startPostgres(scratch, { durable: false })
try {
  await migrate(postgres.url)
  const { db, close } = openDb(postgres.url)
  const folder = join(projectRoot, 'src/foundation/db')
  writeFileSync(join(folder, 'rows.ts'), await rowTypes(db))
  writeFileSync(join(folder, 'schema.sql'), await schemaSql(db))
  await close()
} finally {
  await postgres.stop()
  rmSync(scratch, { recursive: true, force: true })
}
