import { z } from 'zod'
import type { TableTotal } from './row-digest.rules.ts'

/** How the file is written; another number is another way. */
export const FORMAT = 1

/** The first file of a backup, `cageot.json`: what the rest is. */
const manifestShape = z.object({
  format: z.literal(FORMAT),
  /** The version of Cageot that made it, and the PostgreSQL it came from, such as 180004. */
  version: z.string(),
  postgres: z.number(),
  madeAt: z.string(),
  /** The names of all migrations that had run: the shape the rows are in. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Manifest = z.infer<typeof manifestShape>

/** The last but one, `end.json`: what must have come before it, and where counting goes on. */
export const endShape = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), sum: z.string() })),
  jobs: z.number(),
  /** The next value of every sequence; text, because it may pass 2^53. */
  sequences: z.record(z.string(), z.string()),
})
export type End = z.infer<typeof endShape>

/** Why a file is not restored; nothing has been touched then. */
export type FileRefusal =
  | { code: 'missing' }
  | { code: 'foreign' }
  | { code: 'cut' }
  | { code: 'changed' }
  | { code: 'newer'; version: string }

/** What `cageot.json` says, or why this program can't read it. */
export function readManifest(json: unknown): Manifest | FileRefusal {
  const frame = z.object({ format: z.number(), version: z.string() }).safeParse(json)
  if (!frame.success) return { code: 'foreign' }
  const { format, version } = frame.data
  if (format > FORMAT) return { code: 'newer', version }
  const manifest = manifestShape.safeParse(json)
  return manifest.success ? manifest.data : { code: 'changed' }
}

/** Whether its rows have a shape that this program, which has the migrations `known`, can't make. */
export const isNewer = ({ migrations }: Manifest, known: string[]): boolean =>
  migrations.some((name) => !known.includes(name))

/** The tables whose rows are not those that were promised: `[]` when all is well. */
export function differingTables(
  promised: Record<string, TableTotal>,
  found: Record<string, TableTotal>,
): string[] {
  const names = new Set([...Object.keys(promised), ...Object.keys(found)])
  const isSame = (a?: TableTotal, b?: TableTotal) => a?.rows === b?.rows && a?.sum === b?.sum
  return [...names].filter((name) => !isSame(promised[name], found[name]))
}

/** The sum over all tables. */
export const countRows = (tables: Record<string, TableTotal>): number =>
  Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)
