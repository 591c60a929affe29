import { fileURLToPath } from 'node:url'

/** The clone's folder. (import.meta.dirname is younger than Node 20.0.) */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
