import type { Context } from 'hono'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** What the shell says of a body that it left unread. */
export type UploadEnv = { Variables: { isTooHeavy?: boolean } }

export type SentFile = {
  name: string
  bytes: Uint8Array
  /** Of the form it came with, so that one sent twice counts once (`OneUseField`); '' for none. */
  onceKey: string
}
export type SentFileRefusal = { code: 'file-missing' | 'too-heavy' }

/** The file of a posted form with one field for it; refuses when none was chosen, or the shell found it too large. */
export async function readSentFile(
  c: Context,
  field: string,
): Promise<Outcome<SentFile, SentFileRefusal>> {
  if ((c as Context<UploadEnv>).var.isTooHeavy) {
    await throwAway(c.req.raw.body)
    return refuse({ code: 'too-heavy' })
  }
  const { [field]: file, once } = await sentBody(c)
  if (!(file instanceof File) || file.size === 0) return refuse({ code: 'file-missing' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return done({ name: file.name, bytes, onceKey: typeof once === 'string' ? once : '' })
}

/** A body that broke off or was made up holds no file. */
const sentBody = (c: Context): Promise<Record<string, unknown>> =>
  c.req.parseBody().catch(() => ({}))

const THROWN_AWAY_MAX = 64 * 1024 * 1024

/** Reads on without keeping anything: a browser shows the answer only when it could send all. */
async function throwAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  let read = 0
  for await (const chunk of body) {
    read += chunk.length
    if (read > THROWN_AWAY_MAX) return
  }
}
