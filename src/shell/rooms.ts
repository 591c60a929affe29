import type { Hono } from 'hono'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { AppParts } from './app.tsx'

/** The rooms' routes; those of a group are relative to `/g/:slug`, where the standing is known. */
export function mountRooms(app: Hono<AppEnv>, parts: AppParts): void {
  void app
  void parts
}
